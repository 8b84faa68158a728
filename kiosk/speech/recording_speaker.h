#pragma once

#include "kiosk/speech/speaker.h"

#include <ostream>
#include <string>
#include <vector>

namespace kiosk::speech {

/// Writes down what would be said: for tests and for --speech-log, never for a machine that serves citizens. Hands all
/// of it on to another speaker where it is given one.
class RecordingSpeaker : public Speaker {
public:
    /// `log` gets one line an utterance, and "stop"; both, where given, outlive this.
    explicit RecordingSpeaker(Speaker* next = nullptr, std::ostream* log = nullptr) : next_{next}, log_{log} {}

    void speak(const Speech& speech, const Delivery& delivery) override;
    void stop() override;
    bool speaking() const override { return next_ ? next_->speaking() : speaking_; }

    struct Utterance {
        Speech speech;
        Delivery delivery;
    };
    const std::vector<Utterance>& said() const { return said_; }
    /// The words of the last utterance.
    std::string last() const { return said_.empty() ? std::string{} : plain(said_.back().speech); }
    int stops() const { return stops_; }
    /// For tests: it speaks until this, or stop(), is called.
    void end() { speaking_ = false; }
    void forget() { said_.clear(); }

private:
    Speaker* next_;
    std::ostream* log_;
    std::vector<Utterance> said_;
    int stops_ = 0;
    bool speaking_ = false;
};

}  // namespace kiosk::speech
