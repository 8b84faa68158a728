#include "model/base/json.h"
#include "tests/model/shipped_directory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>
#include <sstream>

// The shipped directory against the tables that it was made from. They are not part of the product: where they do not
// stand beside the project, these tests say that they were skipped.

namespace {

using tests::at_path;
using tests::entry;
using tests::external_id;
using tests::Json;
using tests::shipped;
using tests::shipped_services;

const std::filesystem::path kTables = "../shared/data";

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out;
    std::istringstream in{line};
    for (std::string cell; std::getline(in, cell, '\t');) out.push_back(cell);
    return out;
}

std::vector<Row> table(const std::string& name) {
    std::ifstream in{kTables / name};
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> columns = cells(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        const std::vector<std::string> values = cells(line);
        Row row;
        for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = i < values.size() ? values[i] : "";
        rows.push_back(row);
    }
    return rows;
}

std::string whole_file(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream{path}.rdbuf();
    return out.str();
}

std::string digits(const std::string& text) {
    std::string out;
    for (const char c : text)
        if (std::isdigit(static_cast<unsigned char>(c))) out += c;
    return out;
}

/// Everything in `text` that looks like a telephone number, as its digits.
std::set<std::string> numbers_in(const std::string& text) {
    static const std::regex number{R"(\(?0\d{1,2}\)?[ -]\d{3,4}-\d{4}|1\d{3}-\d{4}|\b01\d-\d{3,4}-\d{4})"};
    std::set<std::string> out;
    for (std::sregex_iterator at{text.begin(), text.end(), number}, end; at != end; ++at) out.insert(digits(at->str()));
    return out;
}

/// The tables' numbers by digits: whole ones as they stand, and the last part of "(063) 276-8804, 8828".
std::set<std::string> known_numbers() {
    std::set<std::string> known;
    for (const auto& file : std::filesystem::directory_iterator{kTables})
        if (file.path().extension() == ".tsv") known.merge(numbers_in(whole_file(file.path())));
    for (const Row& row : table("hotlines.tsv")) known.insert(digits(row.at("number")));
    for (const Row& row : table("jeonju_gov24.tsv")) known.merge(numbers_in(row.at("phone_normalised")));
    return known;
}

/// All words below `value`, line by line, without ids and translation marks, whose digits are no numbers.
std::string words_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>() + "\n";
    if (!value.is_structured()) return {};
    std::string words;
    for (const auto& [key, part] : value.items())
        if (key != "id" && key != "of" && key != "location_id" && key != "organization_id") words += words_of(part);
    return words;
}

std::set<std::string> hotlines_with_status(const std::string& status) {
    std::set<std::string> numbers;
    for (const Row& row : table("hotlines.tsv"))
        if (row.at("status") == status) numbers.insert(row.at("number"));
    return numbers;
}

std::vector<std::string> phone_numbers() {
    std::vector<std::string> numbers;
    for (const auto& [file, documents] : shipped())
        for (const Json& document : documents)
            for (const Json& phone : document.value("phones", Json::array())) numbers.push_back(phone.at("number"));
    return numbers;
}

class Tables : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::exists(kTables / "hotlines.tsv"))
            GTEST_SKIP() << "skipped: the source tables do not stand beside the project (" << kTables.string() << ")";
    }
};

TEST_F(Tables, HoldEveryNumberThatWeShip) {
    const std::set<std::string> known = known_numbers();
    for (const std::string& number : phone_numbers()) EXPECT_TRUE(known.contains(digits(number))) << number;
    for (const auto& [file, documents] : shipped())
        for (const std::string& number : numbers_in(words_of(documents)))
            EXPECT_TRUE(known.contains(number)) << number << " in " << file;
}

TEST_F(Tables, HaveNoRowWithoutItsEntry) {
    for (const Row& row : table("page_services.tsv")) EXPECT_TRUE(entry(row.at("id"))) << row.at("id");
    for (const Row& row : table("jeonju_gov24.tsv")) EXPECT_TRUE(entry(row.at("service_id"))) << row.at("service_id");
    for (const Row& row : table("dong.tsv")) {
        const std::string& code = row.at("admin_code");
        EXPECT_TRUE(entry("dong-" + (code.empty() ? row.at("dong") : code))) << row.at("dong");
    }
    for (const std::string& number : hotlines_with_status("active")) EXPECT_TRUE(entry("hotline-" + number)) << number;
}

TEST_F(Tables, GiveEveryEntryItsName) {
    for (const Row& row : table("page_services.tsv")) {
        const Json* found = entry(row.at("id"));
        ASSERT_TRUE(found) << row.at("id");
        EXPECT_EQ(found->at("name"), row.at("name_ko"));
        EXPECT_EQ(*at_path(*found, "x_kiosk.translations.en.name.text"), row.at("name_en"));
    }
    for (const Row& row : table("jeonju_gov24.tsv"))
        EXPECT_EQ(entry(row.at("service_id"))->at("name"), row.at("name_ko"));
    for (const std::string& number : hotlines_with_status("active"))
        EXPECT_EQ(entry("hotline-" + number)->at("phones").at(0).at("number"), number);
}

TEST_F(Tables, GiveEveryGov24ServiceItsNumbersAndDates) {
    for (const Row& row : table("jeonju_gov24.tsv")) {
        const Json& service = *entry(row.at("service_id"));
        std::string numbers;
        for (const Json& phone : service.at("phones"))
            numbers += (numbers.empty() ? "" : "; ") + phone.at("number").get<std::string>();
        EXPECT_EQ(numbers, row.at("phone_normalised")) << row.at("service_id");
        EXPECT_EQ(service.at("x_kiosk").at("source").at("date"), row.at("source_updated"));
        EXPECT_EQ(service.at("x_kiosk").at("window").at("source_text"), row.at("period_raw"));
    }
}

TEST_F(Tables, GiveEveryDeskItsAddressAndNoOtherNumber) {
    for (const Row& row : table("dong.tsv")) {
        const std::string key = "dong-" + (row.at("admin_code").empty() ? row.at("dong") : row.at("admin_code"));
        const Json& desk = *entry(key);
        const Json phones = desk.value("phones", Json::array());
        EXPECT_EQ(phones.empty() ? "" : phones[0].at("number").get<std::string>(), row.at("phone")) << key;
        const auto& places = shipped().at("locations.json");
        const auto place = std::ranges::find_if(places, [&](const Json& one) {
            return one.at("id") == desk.at("service_at_locations")[0].at("location_id");
        });
        ASSERT_NE(place, places.end()) << key;
        EXPECT_EQ(place->at("addresses")[0].at("address_1"), row.at("road_address")) << key;
        EXPECT_EQ(place->at("addresses")[0].value("postal_code", ""), row.at("zip")) << key;
        EXPECT_FALSE(desk.contains("schedules")) << key << ": the tables know no hours of desks";
    }
}

TEST_F(Tables, KeepHeldNumbersOut) {
    for (const std::string& held : hotlines_with_status("hold")) {
        EXPECT_FALSE(entry("hotline-" + held)) << held;
        const std::regex whole{"(^|[^0-9-])" + held + "([^0-9-]|$)"};
        for (const auto& [file, documents] : shipped())
            EXPECT_FALSE(std::regex_search(words_of(documents), whole)) << held << " in " << file;
    }
}

TEST_F(Tables, LeadFromEveryRetiredNumberToItsSuccessor) {
    const std::vector<std::string> phones = phone_numbers();
    for (const std::string& retired : hotlines_with_status("retired")) {
        EXPECT_FALSE(entry("hotline-" + retired)) << retired;
        EXPECT_EQ(std::ranges::count(phones, retired), 0) << retired;
        const auto& synonyms = shipped().at("synonyms.json");
        const auto synonym = std::ranges::find_if(synonyms, [&](const Json& one) { return one.at("name") == retired; });
        ASSERT_NE(synonym, synonyms.end()) << retired;
        const Json& successor = *entry(synonym->at("x_kiosk").at("leads_to").at(0));
        const Json& former = successor.at("x_kiosk").at("former_numbers");
        EXPECT_NE(std::ranges::find(former, Json(retired)), former.end()) << retired;
    }
}

TEST_F(Tables, KnowNoHoursThatWeClaimWithoutThem) {
    for (const Row& row : table("hotlines.tsv")) {
        if (row.at("status") != "active" || !row.at("hours").empty()) continue;
        const Json& phone = entry("hotline-" + row.at("number"))->at("phones").at(0);
        EXPECT_FALSE(phone.contains("schedules") || phone.at("x_kiosk").contains("always")) << row.at("number");
    }
}

TEST_F(Tables, NameTheDayOfEveryCheckThatWeClaim) {
    for (const Row& row : table("hotlines.tsv")) {
        if (row.at("status") != "active") continue;
        const Json& hotline = *entry("hotline-" + row.at("number"));
        const std::string claimed = hotline.value("assured_date", "");
        const bool checked = row.at("source").find("official page checked ") == 0;
        EXPECT_EQ(!claimed.empty(), checked) << row.at("number");
        EXPECT_NE(row.at("source").find(claimed), std::string::npos) << row.at("number");
    }
    for (const Json& service : shipped_services()) {
        const bool hotline = service.at("x_kiosk").at("kind") == "hotline";
        EXPECT_TRUE(hotline || !service.contains("assured_date")) << external_id(service);
    }
}

/// The runs of digits in `text`, thousands' commas left out, leading zeros too.
std::set<std::string> figures(std::string text) {
    std::erase(text, ',');
    static const std::regex run{"0*([1-9][0-9]*)"};
    std::set<std::string> out;
    for (std::sregex_iterator at{text.begin(), text.end(), run}, end; at != end; ++at) out.insert((*at)[1]);
    return out;
}

TEST_F(Tables, KeepWhatWasLearntLaterOutOfThePagesOwnWords) {
    const std::set<std::string> day_of_the_page{"2021", "2"};
    for (const Row& row : table("page_services.tsv")) {
        std::string page;
        for (const auto& [column, cell] : row)
            if (column != "later_facts_not_on_the_page") page += " " + cell;
        const std::set<std::string> printed = figures(page);
        const Json& service = *entry(row.at("id"));
        std::string ours = service.at("description").get<std::string>() + " " +
                           service.value("eligibility_description", "") + " " +
                           service.at("x_kiosk").at("summary").get<std::string>();
        if (const Json* note = at_path(service, "x_kiosk.period.note")) ours += " " + note->get<std::string>();
        for (const std::string& figure : figures(ours))
            EXPECT_TRUE(printed.contains(figure) || day_of_the_page.contains(figure)) << row.at("id") << ": " << figure;
        EXPECT_EQ(service.at("x_kiosk").at("source").at("date"), "2021-02-24");
    }
}

}  // namespace
