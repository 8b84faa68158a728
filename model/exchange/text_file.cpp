#include "model/exchange/text_file.h"

#include "model/exchange/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

constexpr std::size_t kPiece = 64 * 1024;
// Letters of three bytes that stand in a row before the first wrong byte: CP949 gives such a row once in 2^40 files.
constexpr std::size_t kNoAccident = 16;

constexpr std::string_view kUtf8Mark{"\xEF\xBB\xBF"};
constexpr std::string_view kUtf16leMark{"\xFF\xFE"};
constexpr std::string_view kUtf16beMark{"\xFE\xFF"};

Failure<Problem> problem(const std::string& where, std::string ko, std::string en) {
    return Failure{Problem{.where = where, .ko = std::move(ko), .en = std::move(en)}};
}

/// What a file that is no text begins with, in the words of an office.
std::optional<Problem> no_text(const std::string& name, std::string_view head) {
    const auto is = [&](std::string_view magic) { return head.starts_with(magic); };
    if (is("PK\x03\x04"))
        return Problem{.where = name,
                       .ko = "압축 파일이나 엑셀(xlsx) 파일입니다. 엑셀에서 ‘CSV UTF-8’로 저장한 파일을 주세요.",
                       .en = "This is an archive or a spreadsheet (xlsx). Save it as “CSV UTF-8” first."};
    if (is("\xD0\xCF\x11\xE0"))
        return Problem{.where = name,
                       .ko = "예전 엑셀(xls)이나 한글 문서입니다. ‘CSV UTF-8’로 저장한 파일을 주세요.",
                       .en = "This is an old spreadsheet (xls) or a word processor's file. Save it as “CSV UTF-8”."};
    if (is("%PDF"))
        return Problem{.where = name,
                       .ko = "PDF 문서입니다. CSV나 JSON 파일을 주세요.",
                       .en = "This is a PDF document. Give a CSV or JSON file."};
    return std::nullopt;
}

std::optional<Problem> markup(const std::string& name, std::string_view head) {
    const auto first = head.find_first_not_of(" \t\r\n");
    if (first == head.npos || head[first] != '<') return std::nullopt;
    return Problem{.where = name,
                   .ko = "자료가 아니라 웹 페이지(HTML)나 XML입니다. 자료를 다시 내려받으세요.",
                   .en = "This is a web page (HTML) or XML and no data. Download the data again."};
}

const char* icu_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8: return "UTF-8";
        case Encoding::cp949: return "windows-949";
        case Encoding::utf16le: return "UTF-16LE";
        case Encoding::utf16be: return "UTF-16BE";
    }
    return "UTF-8";
}

/// Where a private-use letter begins (U+E000 to U+F8FF); npos without one. What CP949 leaves free, ICU reads as these.
std::size_t private_letter(std::string_view text) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if (first == 0xEE || (first == 0xEF && second < 0xA4)) return at;
    }
    return text.npos;
}

/// Follows decoded text: NULs, blanks, and where it has come to.
struct Watch {
    TextPlace at{};
    bool blank = true;
    bool nul = false;

    void take(std::string_view text) {
        const auto found = text.find('\0');
        nul = found != text.npos;
        advance(at, text.substr(0, found));
        blank = blank && text.find_first_not_of(" \t\r\n") == text.npos;
    }
};

}  // namespace

struct TextFile::Inside {
    Bytes bytes;
    Encoding encoding = Encoding::utf8;
    std::size_t mark = 0;  // bytes of the BOM
    std::optional<Decoder> decoder;
    std::array<char, kPiece> piece{};
    std::string text;
    bool at_start = true;
    bool ended = false;

    Result<std::string_view, Problem> next_bytes() {
        auto size = bytes->read(piece);
        if (!size) return Failure{size.error()};
        return std::string_view{piece.data(), size.value()};
    }

    std::optional<Problem> rewind() {
        if (auto failed = bytes->rewind()) return failed;
        at_start = true;
        ended = false;
        if (decoder) decoder->reset();
        return std::nullopt;
    }

    /// The next piece as UTF-8; empty at the end. `wrong` is set where it is not of the encoding.
    Result<std::string_view, Problem> next(bool& wrong) {
        while (!ended) {
            auto read = next_bytes();
            if (!read) return read;
            std::string_view raw = read.value();
            ended = raw.empty();
            if (at_start) raw.remove_prefix(std::min(mark, raw.size()));
            at_start = false;
            if (!decoder && !raw.empty()) return raw;
            text.clear();
            if (decoder) wrong = !decoder->take(raw, ended, text);
            if (!text.empty() || wrong) return std::string_view{text};
        }
        return std::string_view{};
    }

    /// Looks at the first bytes, and reads all of them once where they have no mark.
    std::optional<Problem> detect() {
        auto first = next_bytes();
        if (!first) return first.error();
        const std::string_view head = first.value();
        if (head.empty())
            return Problem{.where = bytes->name(),
                           .ko = "빈 파일입니다. 자료를 다시 내려받으세요.",
                           .en = "The file is empty. Download the data again."};
        if (auto wrong = no_text(bytes->name(), head)) return wrong;
        if (auto wrong = markup(bytes->name(), head.substr(head.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0)))
            return wrong;
        if (head.starts_with(kUtf16leMark) || head.starts_with(kUtf16beMark)) {
            encoding = head.starts_with(kUtf16leMark) ? Encoding::utf16le : Encoding::utf16be;
            mark = kUtf16leMark.size();
            return std::nullopt;
        }
        return detect_unmarked(head);
    }

    std::optional<Problem> detect_unmarked(std::string_view head) {
        if (head.starts_with(kUtf8Mark)) mark = kUtf8Mark.size();
        head.remove_prefix(mark);
        Utf8Check check;
        check.take(head);
        while (check.holds()) {
            auto read = next_bytes();
            if (!read) return read.error();
            if (read.value().empty()) break;
            check.take(read.value());
        }
        check.end();
        if (check.holds()) return std::nullopt;
        if (mark == 0 && check.long_letters() < kNoAccident && !check.cut_off()) {
            encoding = Encoding::cp949;
            return std::nullopt;
        }
        const std::string where = place_text(bytes->name(), check.place().line, check.place().column);
        if (check.cut_off())
            return Problem{.where = where,
                           .ko = "파일이 글자 중간에서 끊겼습니다. 다시 내려받으세요.",
                           .en = "The file is cut off in the middle of a letter. Download it again."};
        return Problem{.where = where,
                       .ko = "UTF-8 파일에 깨진 글자가 있습니다. 이 자리의 글자를 고쳐 다시 저장하세요.",
                       .en = "A letter of this UTF-8 file is broken here. Correct it and save the file again."};
    }

    /// Reads all of it as text, so that what next() gives later is text.
    std::optional<Problem> look_through() {
        Watch watch;
        for (;;) {
            bool wrong = false;
            auto read = next(wrong);
            if (!read) return read.error();
            std::string_view letters = read.value();
            if (const auto odd = encoding == Encoding::cp949 ? private_letter(letters) : letters.npos;
                odd != letters.npos) {
                wrong = true;
                letters = letters.substr(0, odd);
            }
            watch.take(letters);
            const std::string where = place_text(bytes->name(), watch.at.line, watch.at.column);
            if (watch.nul)
                return Problem{.where = where,
                               .ko = "글자가 아닌 값(NUL)이 있습니다. 글자로 된 파일인지 확인하세요.",
                               .en = "There is a NUL, which is no letter. Check that this is a file of text."};
            if (wrong)
                return Problem{.where = where,
                               .ko = "UTF-8도 CP949도 아닙니다. ‘CSV UTF-8’로 다시 저장하세요.",
                               .en = "This is neither UTF-8 nor CP949. Save it again as UTF-8."};
            if (read.value().empty()) break;
        }
        if (watch.blank)
            return Problem{.where = bytes->name(),
                           .ko = "파일에 글자가 하나도 없습니다. 자료를 다시 내려받으세요.",
                           .en = "There is no letter in the file. Download the data again."};
        return std::nullopt;
    }
};

Result<TextFile, Problem> TextFile::open(Bytes bytes) {
    auto inside = std::make_unique<Inside>();
    inside->bytes = std::move(bytes);
    if (auto wrong = inside->detect()) return Failure{*std::move(wrong)};
    if (inside->encoding != Encoding::utf8) {
        inside->decoder = Decoder::of(icu_name(inside->encoding));
        if (!inside->decoder)
            return problem(inside->bytes->name(), "이 글자 표를 읽는 부품(ICU)이 없습니다. UTF-8로 저장하세요.",
                           "ICU does not know this encoding here. Save the file as UTF-8.");
    }
    for (auto step : {&Inside::rewind, &Inside::look_through, &Inside::rewind})
        if (auto wrong = (*inside.*step)()) return Failure{*std::move(wrong)};
    return TextFile{std::move(inside)};
}

TextFile::TextFile(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} {}
TextFile::TextFile(TextFile&&) noexcept = default;
TextFile& TextFile::operator=(TextFile&&) noexcept = default;
TextFile::~TextFile() = default;

const std::string& TextFile::name() const { return inside_->bytes->name(); }
Encoding TextFile::encoding() const { return inside_->encoding; }
std::optional<Problem> TextFile::rewind() { return inside_->rewind(); }

Result<std::string_view, Problem> TextFile::next() {
    bool wrong = false;  // cannot be: open() read it all
    return inside_->next(wrong);
}

Result<std::string, Problem> read_text_file(Bytes bytes, std::size_t limit) {
    auto file = TextFile::open(std::move(bytes));
    if (!file) return Failure{file.error()};
    TextFile text = std::move(file).value();
    std::string whole;
    for (;;) {
        const auto piece = text.next();
        if (!piece) return Failure{piece.error()};
        if (piece.value().empty()) return whole;
        whole += piece.value();
        if (whole.size() > limit) return Failure{too_large_file(text.name())};
    }
}

}  // namespace model
