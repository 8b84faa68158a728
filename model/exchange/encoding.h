#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// A place in a text that comes in pieces: lines from 1, columns in code points from 1.
struct TextPlace {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Tells whether bytes that come in pieces are strict UTF-8.
class Utf8Check {
public:
    void take(std::string_view piece);
    /// Nothing more comes.
    void end();

    bool holds() const { return !bad_; }
    /// Of the first byte that is not UTF-8.
    TextPlace place() const { return at_; }
    /// Letters of more than one byte that came before it: some dozens in a row are no accident.
    std::size_t long_letters() const { return long_letters_; }
    bool cut_off() const { return cut_off_; }

private:
    std::string tail_;  // of a letter whose other bytes are in the next piece
    TextPlace at_;
    std::size_t long_letters_ = 0;
    bool bad_ = false;
    bool cut_off_ = false;
};

/// Turns bytes of one of ICU's encodings, which come in pieces, into UTF-8; stops at the first that is not of it.
class Decoder {
public:
    /// `name`: ICU's, "windows-949". Empty where ICU does not have it.
    static std::optional<Decoder> of(const char* name);
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;
    ~Decoder();

    /// Appends the piece's text to `out`; `last`: nothing more comes. False where it is not of the encoding.
    bool take(std::string_view piece, bool last, std::string& out);
    void reset();

private:
    struct Inside;
    explicit Decoder(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// UTF-8 as bytes of one of ICU's encodings. What it cannot hold is left out of `bytes` and listed, each once.
struct Encoded {
    std::string bytes{};
    std::u32string unrepresentable{};
};
Encoded encode(std::string_view utf8, const char* name);

/// Moves `at` over a whole text.
void advance(TextPlace& at, std::string_view text);

}  // namespace model
