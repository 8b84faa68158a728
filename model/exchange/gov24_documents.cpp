#include "model/exchange/gov24_documents.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/exchange/gov24_text.h"
#include "model/written/plain_text.h"

#include <algorithm>
#include <array>
#include <set>

namespace model {
namespace {

constexpr std::size_t kLongestOfList = 24;  // letters; a longer part means that the commas are of a sentence

bool digit(char c) { return c >= '0' && c <= '9'; }

/// Takes "1. ", "2) ", "(3) ", "가. ", "① " off the front.
std::string_view without_number(std::string_view line) {
    std::string_view rest = line;
    const bool bracket = take(rest, "(");
    std::string_view digits = rest;
    while (!digits.empty() && digit(digits.front())) digits.remove_prefix(1);
    const std::size_t count = rest.size() - digits.size();
    if (count > 0 && count <= 2) {
        std::string_view behind = digits;
        const bool mark = bracket ? take(behind, ")") : take(behind, ".") || take(behind, ")");
        if (mark && !behind.empty() && !digit(behind.front())) return trimmed(behind);
        return line;
    }
    rest = line;
    const char32_t first = take_code_point(rest);
    if (first >= 0x2460 && first <= 0x2473) return trimmed(rest);
    constexpr std::u32string_view kLetters = U"가나다라마바사아자차카타파하";
    if (kLetters.find(first) != std::u32string_view::npos && (take(rest, ". ") || take(rest, ") ")))
        return trimmed(rest);
    return line;
}

bool nothing(std::string_view text) {
    constexpr std::array<std::string_view, 12> kNothing{"없음",   "해당없음",     "해당사항없음", "필요없음",
                                                        "불필요", "구비서류없음", "별도없음",     "x",
                                                        "X",      "제출서류없음", "서류없음",     "해당없슴"};
    std::string compact = without_spaces(text);
    while (!compact.empty() && std::string_view{".-()"}.find(compact.back()) != std::string_view::npos)
        compact.pop_back();
    while (!compact.empty() && std::string_view{"-("}.find(compact.front()) != std::string_view::npos)
        compact.erase(0, 1);
    return compact.empty() || std::ranges::find(kNothing, compact) != kNothing.end();
}

/// The parts between commas that stand in no brackets; the whole where one of them is long.
std::vector<std::string> between_commas(const std::string& line) {
    std::vector<std::string> parts{""};
    int depth = 0;
    for (const char c : line) {
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') --depth;
        if (c == ',' && depth == 0)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    for (std::string& part : parts) part = std::string{trimmed(part)};
    std::erase(parts, "");
    const bool sentence = line.ends_with(".") || line.ends_with("다") || line.ends_with("요");
    const bool list = !sentence && depth == 0 && std::ranges::all_of(parts, [](const std::string& part) {
        return letters_in(part) <= kLongestOfList;
    });
    return list ? parts : std::vector{line};
}

bool says_when(std::string_view text) {
    constexpr std::array<std::string_view, 8> kWhen{"시", "경우", "해당자", "한함", "한정", "해당시", "자에한함", "때"};
    return std::ranges::any_of(kWhen, [&](std::string_view end) { return text.ends_with(end); });
}

/// "위임장(대리인 신청 시)" and "(대리인 신청 시) 위임장".
NeededPaper with_condition(const std::string& text) {
    if (text.ends_with(")")) {
        const auto open = text.rfind('(');
        if (open != std::string::npos && open > 0) {
            const std::string inside{trimmed(std::string_view{text}.substr(open + 1, text.size() - open - 2))};
            if (says_when(inside)) return {std::string{trimmed(std::string_view{text}.substr(0, open))}, inside};
        }
    }
    const auto close = text.find(')');
    if (text.starts_with("(") && close != std::string::npos && close + 1 < text.size()) {
        const std::string inside{trimmed(std::string_view{text}.substr(1, close - 1))};
        if (says_when(inside)) return {std::string{trimmed(std::string_view{text}.substr(close + 1))}, inside};
    }
    return {text, ""};
}

}  // namespace

std::vector<NeededPaper> needed_papers(std::string_view field) {
    std::vector<NeededPaper> papers;
    for (const std::string& piece : gov24_tokens(field)) {
        for (const std::string& line : gov24_lines(piece)) {
            for (const std::string& part : between_commas(std::string{without_number(line)})) {
                if (nothing(part)) continue;
                NeededPaper paper = with_condition(part);
                if (!paper.name.empty() && std::ranges::find(papers, paper) == papers.end())
                    papers.push_back(std::move(paper));
            }
        }
    }
    return papers;
}

Json required_documents(std::string_view bring, std::string_view looked_up, std::string_view identity) {
    struct Kind {
        std::string_view field;
        const char* how;
    };
    Json documents = Json::array();
    std::set<std::string> met;
    // What an officer looks up need not be brought, also where the other list names it too.
    for (const Kind& kind : {Kind{looked_up, "official_lookup"}, Kind{identity, "identity"}, Kind{bring, "bring"}}) {
        for (NeededPaper& paper : needed_papers(kind.field)) {
            if (!met.insert(paper.name).second) continue;
            Json extension{{"how", kind.how}};
            if (!paper.condition.empty()) extension["condition"] = std::move(paper.condition);
            documents.push_back({{"document", std::move(paper.name)}, {"x_kiosk", std::move(extension)}});
        }
    }
    std::stable_partition(documents.begin(), documents.end(),
                          [](const Json& one) { return one.at("x_kiosk").at("how") == "bring"; });
    return documents;
}

}  // namespace model
