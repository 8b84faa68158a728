#pragma once

#include "model/exchange/byte_source.h"

#include <memory>
#include <string>
#include <string_view>

namespace model {

enum class Encoding { utf8, cp949, utf16le, utf16be };

/// A file of text in any encoding that Korean offices use, read as UTF-8, in pieces.
///
/// Which encoding is found out in the order BOM, strict UTF-8, CP949 (ICU's windows-949; its "cp949" is another table):
/// a file's own claim or a web server's is often wrong.
class TextFile {
public:
    /// Reads it once from front to back. Fails, with line and column where there is one, for an empty file, a web page
    /// or XML, an archive or a spreadsheet, text of no such encoding, and a NUL.
    static Result<TextFile, Problem> open(Bytes bytes);

    TextFile(TextFile&&) noexcept;
    TextFile& operator=(TextFile&&) noexcept;
    ~TextFile();

    const std::string& name() const;
    Encoding encoding() const;
    /// The next piece, without a BOM, cut between code points or not; empty at the end. Valid until the next call.
    Result<std::string_view, Problem> next();
    std::optional<Problem> rewind();

private:
    struct Inside;
    explicit TextFile(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// The whole text. Fails like open(), and for more than `limit` bytes.
Result<std::string, Problem> read_text_file(Bytes bytes, std::size_t limit);

}  // namespace model
