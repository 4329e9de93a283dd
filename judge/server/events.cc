#include "judge/server/events.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace judge {

std::vector<std::shared_ptr<EventHub::Member>> EventHub::members_of(const std::string& topic) const {
  const auto found = topics_.find(topic);
  return found == topics_.end() ? std::vector<std::shared_ptr<Member>>() : found->second.members;
}

void EventHub::begin(const std::string& topic) {
  const std::lock_guard lock(mutex_);
  Topic& begun = topics_[topic];
  begun.begun = true;
  begun.history.clear();
}

void EventHub::publish(const std::string& topic, std::string name, std::string data) {
  Event event;
  std::vector<std::shared_ptr<Member>> members;
  {
    const std::lock_guard lock(mutex_);
    const auto found = topics_.find(topic);
    if (found == topics_.end()) return;
    event = {next_event_++, std::move(name), std::move(data)};
    if (found->second.begun) found->second.history.push_back(event);
    members = found->second.members;
  }
  for (const auto& member : members) {
    const std::lock_guard lock(member->mutex);
    member->listener.event(event);
  }
}

void EventHub::tell(const std::string& topic, const std::string& name, const std::function<std::string()>& data) {
  std::vector<std::shared_ptr<Member>> members;
  {
    const std::lock_guard lock(mutex_);
    members = members_of(topic);
  }
  if (members.empty()) return;
  const Event event{0, name, data()};
  for (const auto& member : members) {
    const std::lock_guard lock(member->mutex);
    member->listener.event(event);
  }
}

void EventHub::end(const std::string& topic) {
  std::vector<std::shared_ptr<Member>> members;
  {
    const std::lock_guard lock(mutex_);
    members = members_of(topic);
    topics_.erase(topic);
  }
  for (const auto& member : members) {
    const std::lock_guard lock(member->mutex);
    member->listener.end();
  }
}

void EventHub::pause(const std::string& topic) {
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(topic);
  if (found == topics_.end()) return;
  found->second.begun = false;
  found->second.history.clear();
  if (found->second.members.empty()) topics_.erase(found);
}

void EventHub::end_all() {
  std::vector<std::string> names;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [name, topic] : topics_) names.push_back(name);
  }
  for (const std::string& name : names) end(name);
}

std::uint64_t EventHub::listen(const std::string& topic, std::uint64_t after, Listener listener) {
  auto member = std::make_shared<Member>();
  member->listener = std::move(listener);
  // Whoever publishes meanwhile waits until it has heard the history.
  const std::lock_guard hearing(member->mutex);
  std::vector<Event> history;
  {
    const std::lock_guard lock(mutex_);
    member->number = next_listener_++;
    Topic& joined = topics_[topic];
    joined.members.push_back(member);
    history = joined.history;
  }
  for (const Event& event : history) {
    if (event.number > after) member->listener.event(event);
  }
  return member->number;
}

bool EventHub::leave(const std::string& topic, std::uint64_t listener) {
  std::shared_ptr<Member>
      left;  // before the lock, so that it goes after it: what it holds may have business of its own
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(topic);
  if (found == topics_.end()) return false;
  auto& members = found->second.members;
  const auto member =
      std::find_if(members.begin(), members.end(), [listener](const auto& m) { return m->number == listener; });
  if (member == members.end()) return false;
  left = std::move(*member);
  members.erase(member);
  if (members.empty() && !found->second.begun) topics_.erase(found);
  return true;
}

bool EventHub::has_listeners(const std::string& topic) const {
  const std::lock_guard lock(mutex_);
  const auto found = topics_.find(topic);
  return found != topics_.end() && !found->second.members.empty();
}

std::size_t EventHub::listeners() const {
  const std::lock_guard lock(mutex_);
  std::size_t count = 0;
  for (const auto& [name, topic] : topics_) count += topic.members.size();
  return count;
}

std::vector<std::string> EventHub::listened(std::string_view prefix) const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> out;
  for (const auto& [name, topic] : topics_) {
    if (!topic.members.empty() && name.starts_with(prefix)) out.push_back(name);
  }
  return out;
}

std::string event_text(const Event& event, const std::string& boot) {
  const std::string id = event.number == 0 ? "" : "id: " + boot + "-" + std::to_string(event.number) + "\n";
  return id + "event: " + event.name + "\ndata: " + event.data + "\n\n";
}

std::uint64_t event_number(std::string_view id, const std::string& boot) {
  if (id.substr(0, boot.size() + 1) != boot + "-") return 0;
  const std::string_view digits = id.substr(boot.size() + 1);
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? number : 0;
}

}  // namespace judge
