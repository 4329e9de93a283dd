// Who listens to what: topics, their events so far, and their listeners. Thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace judge {

struct Event {
  std::uint64_t number = 0;  ///< rises within a process; 0: not to be left out by who reconnects
  std::string name;          ///< "case"
  std::string data;          ///< JSON
};

class EventHub {
 public:
  struct Listener {
    std::function<void(const Event&)> event;
    std::function<void()> end;  ///< the topic has ended; no event follows
  };

  /// Begins a topic's history anew: a submission is graded from its beginning.
  void begin(const std::string& topic);
  /// To all that listen, and into the history if the topic was begun.
  void publish(const std::string& topic, std::string name, std::string data);
  /// To all that listen; no part of the history, and made only if somebody listens.
  void tell(const std::string& topic, const std::string& name, const std::function<std::string()>& data);
  /// Ends it: listeners are told and forgotten, the history with them.
  void end(const std::string& topic);
  void end_all();
  /// Forgets the history, and keeps who listens: what the topic is of will begin anew, or not at all.
  void pause(const std::string& topic);

  /// Listens from now on, after what the history has beyond event `after`. Its number, for leave(). Calls of one
  /// listener never overlap.
  std::uint64_t listen(const std::string& topic, std::uint64_t after, Listener listener);
  /// False if it had left, or the topic had ended: then its end() was called, or is being called.
  bool leave(const std::string& topic, std::uint64_t listener);
  [[nodiscard]] bool has_listeners(const std::string& topic) const;
  [[nodiscard]] std::size_t listeners() const;
  /// The topics with this prefix that somebody listens to.
  [[nodiscard]] std::vector<std::string> listened(std::string_view prefix) const;

 private:
  struct Member {
    std::uint64_t number = 0;
    Listener listener;
    std::mutex mutex;  ///< held while it is called
  };
  struct Topic {
    bool begun = false;
    std::vector<Event> history;
    std::vector<std::shared_ptr<Member>> members;
  };
  [[nodiscard]] std::vector<std::shared_ptr<Member>> members_of(const std::string& topic) const;

  mutable std::mutex mutex_;
  std::map<std::string, Topic> topics_;
  std::uint64_t next_event_ = 1, next_listener_ = 1;
};

/// The text of an event in a stream: its id is "BOOT-NUMBER", BOOT telling this process from earlier ones.
[[nodiscard]] std::string event_text(const Event& event, const std::string& boot);
/// The number in such an id; 0 if it is another process's, or none.
[[nodiscard]] std::uint64_t event_number(std::string_view id, const std::string& boot);

}  // namespace judge
