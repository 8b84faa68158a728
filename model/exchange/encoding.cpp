#include "model/exchange/encoding.h"

#include "model/base/utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <vector>

namespace model {
namespace {

constexpr std::size_t kLongestLetter = 4;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// How many bytes at the end of `text` begin a letter that goes on after it.
std::size_t open_letter(std::string_view text) {
    for (std::size_t back = 1; back < kLongestLetter && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (continues(static_cast<char>(byte))) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

void step(TextPlace& at, bool line_end) {
    at.column = line_end ? 1 : at.column + 1;
    if (line_end) ++at.line;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converter_named(const char* name) {
    UErrorCode error = U_ZERO_ERROR;
    Converter converter{ucnv_open(name, &error)};
    return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

}  // namespace

void Utf8Check::take(std::string_view piece) {
    if (bad_) return;
    std::string joined;
    if (!tail_.empty()) {
        joined = tail_ + std::string{piece};
        piece = joined;
    }
    const std::size_t open = open_letter(piece);
    std::string tail{piece.substr(piece.size() - open)};
    piece.remove_suffix(open);
    while (!piece.empty()) {
        if (static_cast<unsigned char>(piece.front()) < 0x80) {
            step(at_, piece.front() == '\n');
            piece.remove_prefix(1);
            continue;
        }
        const std::size_t before = piece.size();
        take_code_point(piece);
        if (before - piece.size() == 1) {  // what is no ASCII and takes one byte is no UTF-8
            bad_ = true;
            return;
        }
        ++long_letters_;
        ++at_.column;
    }
    tail_ = std::move(tail);
}

void Utf8Check::end() {
    if (bad_ || tail_.empty()) return;
    bad_ = cut_off_ = true;
}

struct Decoder::Inside {
    Converter converter;
    std::vector<UChar> letters;
    std::string utf8;
    std::size_t kept = 0;  // of a pair whose second half is in the next piece
};

std::optional<Decoder> Decoder::of(const char* name) {
    auto inside = std::make_unique<Inside>();
    inside->converter = converter_named(name);
    if (!inside->converter) return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_setToUCallBack(inside->converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    if (U_FAILURE(error)) return std::nullopt;
    return Decoder{std::move(inside)};
}

Decoder::Decoder(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} {}
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

bool Decoder::take(std::string_view piece, bool last, std::string& out) {
    Inside& in = *inside_;
    in.letters.resize(std::max(in.letters.size(), in.kept + 2 * piece.size() + 16));
    UChar* target = in.letters.data() + in.kept;
    const char* source = piece.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(in.converter.get(), &target, in.letters.data() + in.letters.size(), &source,
                   piece.data() + piece.size(), nullptr, static_cast<UBool>(last), &error);
    auto count = static_cast<std::size_t>(target - in.letters.data());
    const bool open = count > 0 && U16_IS_LEAD(in.letters[count - 1]);
    if (open) --count;
    in.utf8.resize(3 * count + 1);
    std::int32_t written = 0;
    UErrorCode strict = U_ZERO_ERROR;
    u_strToUTF8(in.utf8.data(), static_cast<std::int32_t>(in.utf8.size()), &written, in.letters.data(),
                static_cast<std::int32_t>(count), &strict);
    if (U_SUCCESS(strict)) out.append(in.utf8, 0, static_cast<std::size_t>(written));
    if (open) in.letters[0] = in.letters[count];
    in.kept = open ? 1 : 0;
    return U_SUCCESS(error) && U_SUCCESS(strict) && !(last && open);
}

void Decoder::reset() {
    ucnv_reset(inside_->converter.get());
    inside_->kept = 0;
}

Encoded encode(std::string_view utf8, const char* name) {
    Encoded encoded;
    const Converter converter = converter_named(name);
    UErrorCode error = U_ZERO_ERROR;
    if (converter) ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    while (!utf8.empty()) {
        const char32_t letter = take_code_point(utf8);
        if (letter < 0x80) {
            encoded.bytes += static_cast<char>(letter);
            continue;
        }
        UChar pair[2];
        std::int32_t length = 0;
        U16_APPEND_UNSAFE(pair, length, letter);
        char bytes[8];
        error = U_ZERO_ERROR;
        const std::int32_t size =
            converter ? ucnv_fromUChars(converter.get(), bytes, sizeof bytes, pair, length, &error) : 0;
        if (size > 0 && U_SUCCESS(error))
            encoded.bytes.append(bytes, static_cast<std::size_t>(size));
        else if (encoded.unrepresentable.find(letter) == std::u32string::npos)
            encoded.unrepresentable += letter;
    }
    return encoded;
}

void advance(TextPlace& at, std::string_view text) {
    for (const char byte : text)
        if (!continues(byte)) step(at, byte == '\n');
}

}  // namespace model
