// Collects the problems of a JSON document while it is read: by node, in any order, up to a maximum
// number of errors and of warnings each, so that many warnings hide no error. At the end, one
// traversal of the document converts nodes to JSON pointers in document order.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "model/json_document.h"
#include "model/problem.h"

namespace trame {

class Findings {
 public:
  static constexpr size_t max_kept = 5000;  // most errors kept, and most warnings

  void error(uint32_t node, Msg message, std::initializer_list<std::string> args = {});
  void warning(uint32_t node, Msg message, std::initializer_list<std::string> args = {});

  bool has_errors() const { return errors_ > 0; }
  size_t errors() const { return errors_; }
  // Returns whether further errors are only counted; details of them need not be computed.
  bool full() const { return errors_ >= max_kept; }
  // Returns whether a similar name may be searched, and counts the search: it is slow in long
  // lists, so a file gets a limited number of suggestions.
  bool may_suggest() { return suggestions_left_ > 0 && suggestions_left_-- > 0; }

  // Returns the problems in document order. Last come one problem with the number of errors that
  // were not kept, and one with the number of warnings that were not kept.
  std::vector<Problem> to_problems(const JsonDocument& document) &&;

 private:
  struct Finding {
    uint32_t node = 0;
    Problem problem;  // its json_pointer is set in to_problems
  };
  void keep(uint32_t node, Problem problem);

  std::vector<Finding> found_;
  size_t errors_ = 0;
  size_t warnings_ = 0;
  int suggestions_left_ = 200;
};

}  // namespace trame
