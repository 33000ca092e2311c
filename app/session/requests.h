// Names of files that the session requests from the platform. Each is requested once, until it is
// forgotten: a file that cannot be loaded is not requested in every frame.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace trame {

class Requests {
 public:
  // Returns whether the name is a new one.
  bool add(const std::string& name) {
    const bool is_new = requested_.insert(name).second;
    if (is_new) new_.push_back(name);
    return is_new;
  }
  // Allows a file, or all files, to be requested again.
  void forget(const std::string& name) { requested_.erase(name); }
  void forget_all() { requested_.clear(); }

  // Returns the names added since the last call, in their order.
  std::vector<std::string> take() { return std::exchange(new_, {}); }

 private:
  std::set<std::string> requested_;
  std::vector<std::string> new_;
};

}  // namespace trame
