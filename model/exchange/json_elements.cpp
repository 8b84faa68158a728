#include "model/exchange/json_elements.h"

#include "model/base/json.h"
#include "model/exchange/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace model {
namespace {

constexpr std::size_t kDeepest = 64;  // objects and arrays in each other; HSDS has about 12

/// The letters of the file one by one, and where they stand.
class Letters {
public:
    explicit Letters(TextFile& file) : file_{file} { fill(); }

    bool at_end() const { return piece_.empty(); }
    char now() const { return piece_.front(); }
    void step() {
        if ((static_cast<unsigned char>(piece_.front()) & 0xC0U) != 0x80U) {
            const bool line_end = piece_.front() == '\n';
            at_.column = line_end ? 1 : at_.column + 1;
            if (line_end) ++at_.line;
        }
        piece_.remove_prefix(1);
        if (piece_.empty()) fill();
    }
    void skip_blanks() {
        while (!at_end() && (now() == ' ' || now() == '\t' || now() == '\r' || now() == '\n')) step();
    }
    /// Of the letter that comes next.
    std::string place() const { return place_text(file_.name(), at_.line, at_.column); }
    /// Of the one before it.
    std::string place_before() const {
        return place_text(file_.name(), at_.line, std::max<std::size_t>(at_.column, 2) - 1);
    }
    const std::optional<Problem>& failure() const { return failure_; }

private:
    void fill() {
        const auto read = file_.next();
        if (read)
            piece_ = read.value();
        else
            failure_ = read.error();
    }

    TextFile& file_;
    std::string_view piece_;
    TextPlace at_;
    std::optional<Problem> failure_;
};

/// What the parser reads from. Copies read on together: the letters are somebody else's.
class LetterIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit LetterIterator(Letters* letters) : letters_{letters} {}
    char operator*() const { return letters_->now(); }
    LetterIterator& operator++() {
        letters_->step();
        return *this;
    }
    bool operator==(const LetterIterator& other) const { return ended() == other.ended(); }
    bool operator!=(const LetterIterator& other) const { return ended() != other.ended(); }

private:
    bool ended() const { return !letters_ || letters_->at_end(); }
    Letters* letters_;
};

/// Builds one element after the other and hands each over when it is whole.
class Elements final : public nlohmann::json_sax<Json> {
public:
    Elements(Letters& letters, const std::vector<std::string>& lists,
             const std::function<bool(const JsonElement&)>& each)
        : letters_{letters}, lists_{lists}, each_{each} {}

    bool null() override { return value(Json{}); }
    bool boolean(bool is) override { return value(Json(is)); }
    bool number_integer(number_integer_t number) override { return value(Json(number)); }
    bool number_unsigned(number_unsigned_t number) override { return value(Json(number)); }
    bool number_float(number_float_t number, const string_t& text) override {
        if (text.find_first_of(".eE") == text.npos)
            report("이 수는 너무 커서 그대로 담을 수 없습니다. 큰따옴표로 묶어 글자로 적으세요.",
                   "This number is too large to be kept as it is. Put it in quotes.");
        return value(Json(number));
    }
    bool string(string_t& text) override {
        if (text.find('\0') != text.npos)
            report("글자가 아닌 값(\\u0000)이 있습니다. 지우세요.",
                   "There is a \\u0000, which is no letter. Remove it.");
        return value(Json(std::move(text)));
    }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override {
        const bool list = open_.empty() ? !root_seen_ : open_.size() == 1 && in_root_ && is_list(key_);
        if (!list) return open(Json::array());
        in_list_ = true;
        page_ = !open_.empty();
        root_seen_ = true;
        if (!page_) list_is_root_ = true;
        return true;
    }
    bool end_array() override {
        if (in_list_ && open_.size() == (page_ ? 1U : 0U)) {
            in_list_ = false;
            return true;
        }
        return close();
    }

    bool key(string_t& name) override {
        if (open_.back()->contains(name) || (in_root_ && open_.size() == 1 && page_ && is_list(name)))
            report(fmt::format("‘{}’가 한 항목에 두 번 있습니다. 하나를 지우세요.", name),
                   fmt::format("“{}” stands twice in one object. Remove one of them.", name));
        key_ = std::move(name);
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        failure_ = letters_.failure();
        if (failure_) return false;
        if (error.id == 406) {
            failure_ = Problem{.where = letters_.place_before(),
                               .ko = "이 수는 너무 커서 읽을 수 없습니다. 큰따옴표로 묶어 글자로 적으세요.",
                               .en = "This number is too large to be read. Put it in quotes."};
            return false;
        }
        if (letters_.at_end())
            failure_ = Problem{.where = letters_.place(),
                               .ko = "JSON이 여기서 끊겼습니다. 파일을 다시 내려받으세요.",
                               .en = "The JSON is cut off here. Download the file again."};
        else
            failure_ = Problem{.where = letters_.place_before(),
                               .ko = "JSON 형식이 아닙니다. 이 자리의 괄호, 따옴표, 쉼표를 확인하세요.",
                               .en = "This is not JSON. Check the bracket, quote or comma at this place."};
        return false;
    }

    /// A new value at the top: another line of ndjson.
    void next_line() { root_seen_ = page_ = in_root_ = false; }
    bool may_go_on() const { return !list_is_root_ && !stopped_ && !failure_; }
    bool stopped() const { return stopped_; }
    const std::optional<Problem>& failure() const { return failure_; }
    /// What is wrong with a page around its list.
    const Problems& page_problems() const { return page_problems_; }

private:
    bool is_list(const std::string& name) const { return std::ranges::find(lists_, name) != lists_.end(); }

    void report(std::string ko, std::string en) {
        Problems& problems = !in_list_ && page_ ? page_problems_ : problems_;
        problems.push_back({.where = letters_.place_before(), .ko = std::move(ko), .en = std::move(en)});
    }

    /// Puts a value where it belongs and gives its address.
    Json* put(Json value) {
        if (element_base() == open_.size()) {
            element_ = std::move(value);
            where_ = letters_.place_before();
            return &element_;
        }
        Json& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[key_] = std::move(value));
    }

    /// How many are open around an element.
    std::size_t element_base() const { return in_list_ ? (page_ ? 1 : 0) : (open_.empty() ? 0 : kNever); }

    bool open(Json value) {
        if (open_.size() >= kDeepest) {
            failure_ = Problem{.where = letters_.place_before(),
                               .ko = "괄호가 너무 깊이 겹쳐 있습니다. 자료가 맞는지 확인하세요.",
                               .en = "The brackets are nested too deeply. Check that this is the right data."};
            return false;
        }
        if (open_.empty() && !in_list_) {  // the one object at the top, which may turn out to be a page
            root_ = std::move(value);
            root_where_ = letters_.place_before();
            root_seen_ = in_root_ = true;
            open_.push_back(&root_);
            return true;
        }
        open_.push_back(put(std::move(value)));
        return true;
    }

    bool close() {
        open_.pop_back();
        if (in_list_ && open_.size() == element_base()) return deliver(element_, where_);
        if (open_.empty() && !in_list_ && in_root_ && !page_) return deliver(root_, root_where_);
        return true;
    }

    bool value(Json value) {
        const bool whole = open_.empty() || open_.size() == element_base();
        if (!whole) {
            put(std::move(value));
            return true;
        }
        return deliver(value, letters_.place_before());
    }

    bool deliver(const Json& element, const std::string& where) {
        if (!element.is_object())
            problems_.push_back({.where = where,
                                 .ko = "{ }로 묶인 항목이 와야 할 자리입니다.",
                                 .en = "An object in braces is expected here."});
        stopped_ = !each_({.value = element, .where = where, .problems = problems_});
        problems_.clear();
        return !stopped_;
    }

    static constexpr std::size_t kNever = static_cast<std::size_t>(-1);

    Letters& letters_;
    const std::vector<std::string>& lists_;
    const std::function<bool(const JsonElement&)>& each_;
    Json root_;     // the one object at the top, or what a page holds around its list
    Json element_;  // of a list
    std::vector<Json*> open_;
    std::string key_;
    std::string where_;
    std::string root_where_;
    Problems problems_;
    Problems page_problems_;
    std::optional<Problem> failure_;
    bool root_seen_ = false;
    bool in_root_ = false;       // the top is an object
    bool in_list_ = false;       // in the array that holds the elements
    bool page_ = false;          // that array is or was in an object
    bool list_is_root_ = false;  // that array is the top
    bool stopped_ = false;
};

}  // namespace

std::optional<Problem> read_json_elements(TextFile& file, const std::vector<std::string>& lists,
                                          const std::function<bool(const JsonElement&)>& each) {
    Letters letters{file};
    Elements elements{letters, lists, each};
    letters.skip_blanks();
    do {
        elements.next_line();
        Json::sax_parse(LetterIterator{&letters}, LetterIterator{nullptr}, &elements, Json::input_format_t::json,
                        false);
        if (elements.failure()) return elements.failure();
        if (!elements.page_problems().empty()) return elements.page_problems().front();
        if (letters.failure()) return letters.failure();
        if (elements.stopped()) return std::nullopt;
        letters.skip_blanks();
    } while (!letters.at_end() && elements.may_go_on());
    if (letters.at_end()) return std::nullopt;
    return Problem{.where = letters.place(),
                   .ko = "목록이 끝난 뒤에 글자가 더 있습니다. 파일이 두 번 붙었는지 확인하세요.",
                   .en = "There is more text after the end of the list. Check whether two files were joined."};
}

}  // namespace model
