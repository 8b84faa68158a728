#include "kiosk/ctl/secret_input.h"

#include "kiosk/ctl/output.h"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

namespace kiosk::ctl {
namespace {

constexpr std::size_t kLongestLine = 4096;
constexpr std::array kEndings{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

// What a signal handler may touch: written there, read once after the terminal shows letters again.
volatile std::sig_atomic_t ended_by = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void note_end(int signal) { ended_by = signal; }

/// While it lives, the terminal shows nothing of what is typed; whoever ends the program meanwhile gets a terminal that
/// shows letters again.
class Unseen {
public:
    Unseen() : on_{asks() && ::tcgetattr(STDIN_FILENO, &before_) == 0} {
        if (!on_) return;
        struct sigaction noting {};
        noting.sa_handler = note_end;  // without SA_RESTART: read() comes back
        for (std::size_t i = 0; i < kEndings.size(); ++i) ::sigaction(kEndings[i], &noting, &handlers_[i]);
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        silent.c_cc[VSUSP] = _POSIX_VDISABLE;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Unseen() {
        if (!on_) return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        for (std::size_t i = 0; i < kEndings.size(); ++i) ::sigaction(kEndings[i], &handlers_[i], nullptr);
        if (ended_by != 0) ::raise(ended_by);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios before_{};
    std::array<struct sigaction, kEndings.size()> handlers_{};
    bool on_;
};

/// A byte at a time, so that the next line stays where it is.
std::optional<model::Secret> read_line() {
    std::string line;
    line.reserve(kLongestLine);  // so that no half of it is left behind where a string grew
    for (;;) {
        char c = 0;
        const ssize_t got = ::read(STDIN_FILENO, &c, 1);
        if (got < 0 && errno == EINTR && ended_by == 0) continue;
        if (got <= 0) break;
        if (c == '\n') return model::Secret{std::move(line)};
        if (c != '\r' && line.size() < kLongestLine) line += c;
    }
    if (line.empty() || ended_by != 0) return std::nullopt;
    return model::Secret{std::move(line)};
}

}  // namespace

bool asks() { return ::isatty(STDIN_FILENO) != 0; }

std::optional<model::Secret> secret_line(const std::string& question) {
    const Unseen unseen;
    if (asks()) std::fprintf(stderr, "%s: ", question.c_str());
    return read_line();
}

std::optional<model::Secret> new_secret() {
    auto secret = secret_line(speaks_korean() ? "비밀 문구" : "Secret");
    if (!secret || secret->empty()) {
        fail("비밀 문구를 표준 입력으로 주세요.", "Give the secret on standard input.");
        return std::nullopt;
    }
    if (!asks()) return secret;
    const auto again = secret_line(speaks_korean() ? "한 번 더" : "Once more");
    if (again && again->reveal() == secret->reveal()) return secret;
    fail("두 번 적은 것이 다릅니다. 다시 하세요.", "The two are not the same. Try again.");
    return std::nullopt;
}

}  // namespace kiosk::ctl
