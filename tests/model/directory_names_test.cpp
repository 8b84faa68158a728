#include "model/directory/names.h"

#include <set>
#include <string>

namespace {

using namespace model;

template <class Value, class Reader>
void every_value_has_a_word(Value last, Reader reader) {
    std::set<std::string> words;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Value>(i);
        EXPECT_FALSE(name(value).empty()) << i;
        EXPECT_EQ(reader(name(value)), value) << name(value);
        words.emplace(name(value));
    }
    EXPECT_EQ(words.size(), static_cast<std::size_t>(last) + 1) << "two values share a word";
    EXPECT_FALSE(reader(""));
    EXPECT_FALSE(reader("없는 말"));
}

TEST(Names, GiveEveryKindAWordAndBack) { every_value_has_a_word(Kind::plan, kind_named); }
TEST(Names, GiveEveryVisibilityAWordAndBack) { every_value_has_a_word(Visibility::staff, visibility_named); }
TEST(Names, GiveEveryPhoneClassAWordAndBack) { every_value_has_a_word(PhoneClass::other, phone_class_named); }
TEST(Names, GiveEveryDocumentAWordAndBack) { every_value_has_a_word(Document::How::form, document_how_named); }
TEST(Names, GiveEveryChannelAWordAndBack) { every_value_has_a_word(Channel::How::none_needed, channel_how_named); }

}  // namespace
