// The way out for speech against a daemon that does what the worst of them do. It speaks as much of SSIP as libspeechd
// asks for.
#include "kiosk/platform/speaker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>

namespace {

using namespace std::chrono_literals;
using kiosk::platform::DispatchedSpeaker;
using model::Language;
using Condition = DispatchedSpeaker::Condition;
using Trouble = Condition::Trouble;

struct Behaviour {
    std::vector<std::string> voices{"ko", "en"};
    bool has_module = true;
    bool sounds = true;        ///< says when a message has ended
    int dies_after_words = 0;  ///< hangs up once so many messages have come; 0: never
};

/// Listens where SPEECHD_ADDRESS points to, for one client after the other.
class Daemon {
public:
    explicit Daemon(Behaviour behaviour) : behaviour_{std::move(behaviour)} {
        std::string place = (std::filesystem::temp_directory_path() / "kiosk-ssip-XXXXXX").string();
        if (!mkdtemp(place.data())) throw std::runtime_error{"no temporary folder"};
        folder_ = place;
        const std::string path = place + "/s";
        setenv("SPEECHD_ADDRESS", ("unix_socket:" + path).c_str(), 1);
        listening_ = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        if (bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
            listen(listening_, 4) != 0)
            throw std::runtime_error{"cannot listen at " + path};
        thread_ = std::thread{[this] { serve(); }};
    }
    ~Daemon() {
        stopped_ = true;
        shutdown(listening_, SHUT_RDWR);
        shutdown(client_, SHUT_RDWR);
        thread_.join();
        close(listening_);
        std::filesystem::remove_all(folder_);
    }
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;

    int connections() const { return connections_; }
    std::string heard() const {
        const std::lock_guard lock{mutex_};
        return heard_;
    }

private:
    void serve() {
        while (!stopped_) {
            const int client = accept(listening_, nullptr, nullptr);
            if (client < 0) return;
            ++connections_;
            client_ = client;
            converse();
            client_ = -1;
            close(client);
        }
    }
    void converse() {
        std::string line;
        bool speaking = false;
        for (char c = 0; read(client_, &c, 1) == 1;) {
            if (c != '\n') {
                if (c != '\r') line += c;
                continue;
            }
            if (!(speaking ? take_words(line, speaking) : answer(line, speaking))) return;
            line.clear();
        }
    }
    void send(const std::string& lines) {
        const std::lock_guard lock{mutex_};
        (void)!::send(client_, lines.data(), lines.size(), MSG_NOSIGNAL);
    }
    bool take_words(const std::string& line, bool& speaking) {
        if (line != ".") {
            const std::lock_guard lock{mutex_};
            heard_ += line + "\n";
            return true;
        }
        speaking = false;
        const std::string number = std::to_string(++messages_);
        send("225-" + number + "\r\n225 OK MESSAGE QUEUED\r\n");
        if (behaviour_.sounds)
            send("701-" + number + "\r\n701-1\r\n701 BEGIN\r\n702-" + number + "\r\n702-1\r\n702 END\r\n");
        return behaviour_.dies_after_words == 0 || messages_ != behaviour_.dies_after_words;
    }
    bool answer(const std::string& line, bool& speaking) {
        if (line == "speak" || line == "SPEAK") {
            speaking = true;
            send("230 OK RECEIVING DATA\r\n");
        } else if (line.starts_with("LIST SYNTHESIS_VOICES")) {
            std::string voices;
            for (const std::string& voice : behaviour_.voices) voices += "249-" + voice + "\t" + voice + "\tnone\r\n";
            send(voices + "249 OK VOICE LIST SENT\r\n");
        } else if (line.find("OUTPUT_MODULE") != line.npos && !behaviour_.has_module) {
            send("312 ERR COULDNT SET OUTPUT MODULE\r\n");
        } else if (line.starts_with("HISTORY GET CLIENT_ID")) {
            send("245-1\r\n245 OK CLIENT ID SENT\r\n");
        } else {
            send("200 OK\r\n");
        }
        return true;
    }

    const Behaviour behaviour_;
    std::filesystem::path folder_;
    int listening_ = -1;
    std::atomic<int> client_ = -1;
    std::atomic<int> connections_ = 0;
    std::atomic<bool> stopped_ = false;
    int messages_ = 0;
    mutable std::mutex mutex_;
    std::string heard_;
    std::thread thread_;
};

/// What was found of the daemon; fails the test where nothing is.
Condition found(DispatchedSpeaker& speaker) {
    for (int i = 0; i < 2000; ++i) {
        if (auto news = speaker.take_news()) return *news;
        std::this_thread::sleep_for(10ms);
    }
    ADD_FAILURE() << "nothing was found within 20 s";
    return {};
}

bool comes_true(const std::function<bool()>& claim) {
    for (int i = 0; i < 2000; ++i) {
        if (claim()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

kiosk::speech::Speech words(const char* text) { return {{text, Language::ko}}; }

TEST(DispatchedSpeaker, FindsTheVoicesThatTheModuleHas) {
    const Daemon daemon{{}};
    DispatchedSpeaker speaker{{}, [] {}};
    const Condition condition = found(speaker);
    EXPECT_EQ(condition.trouble, Trouble::none) << condition.why;
    EXPECT_THAT(condition.languages, testing::ElementsAre(Language::ko, Language::en)) << "vi was asked for as well";
}

TEST(DispatchedSpeaker, SaysThatKoreanHasNoVoice) {
    const Daemon daemon{{.voices = {"en", "vi"}}};
    DispatchedSpeaker speaker{{}, [] {}};
    const Condition condition = found(speaker);
    EXPECT_EQ(condition.trouble, Trouble::no_korean);
    EXPECT_THAT(condition.languages, testing::ElementsAre(Language::en, Language::vi)) << "these can be heard";
}

TEST(DispatchedSpeaker, SaysThatTheModuleIsMissing) {
    const Daemon daemon{{.has_module = false}};
    DispatchedSpeaker speaker{{}, [] {}};
    const Condition condition = found(speaker);
    EXPECT_EQ(condition.trouble, Trouble::no_service);
    EXPECT_THAT(condition.why, testing::HasSubstr("espeak-ng"));
}

/// The daemon of a machine without an audio device answers well enough.
TEST(DispatchedSpeaker, SaysThatNoSoundComesOut) {
    const Daemon daemon{{.sounds = false}};
    DispatchedSpeaker speaker{{}, [] {}};
    const Condition condition = found(speaker);
    EXPECT_EQ(condition.trouble, Trouble::no_service);
    EXPECT_THAT(condition.why, testing::HasSubstr("audio device"));
}

TEST(DispatchedSpeaker, ComesBackToADaemonThatDied) {
    const Daemon daemon{{.dies_after_words = 1}};  // the sound that is tried at the start
    DispatchedSpeaker speaker{{}, [] {}};
    (void)found(speaker);
    speaker.speak(words("다시 말합니다"), {});
    EXPECT_TRUE(comes_true([&] { return daemon.heard().find("다시 말합니다") != std::string::npos; }));
    EXPECT_GE(daemon.connections(), 2);
    EXPECT_TRUE(comes_true([&] { return !speaker.speaking(); })) << "a visit must not be kept open";
}

}  // namespace
