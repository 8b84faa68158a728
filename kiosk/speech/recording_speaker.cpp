#include "kiosk/speech/recording_speaker.h"

#include <fmt/format.h>

namespace kiosk::speech {

void RecordingSpeaker::speak(const Speech& speech, const Delivery& delivery) {
    said_.push_back({speech, delivery});
    speaking_ = true;
    if (log_) {
        std::string words;
        for (const Segment& segment : speech)
            words += fmt::format("{}{}: {}", words.empty() ? "" : " / ", model::code(segment.language), segment.words);
        *log_ << fmt::format("say {} {}% {}\n", delivery.volume, delivery.rate_percent, words) << std::flush;
    }
    if (next_) next_->speak(speech, delivery);
}

void RecordingSpeaker::stop() {
    ++stops_;
    if (log_ && speaking_) *log_ << "stop\n" << std::flush;
    speaking_ = false;
    if (next_) next_->stop();
}

}  // namespace kiosk::speech
