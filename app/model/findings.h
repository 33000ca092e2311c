// What is wrong with a document, gathered while it is read: by node, in any order, bounded: errors
// and warnings each for themselves, so that many warnings hide no error. At the end one walk over
// the document turns nodes into JSON pointers in document order.
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
  static constexpr size_t max_kept = 5000;  // errors, and as many warnings

  void error(uint32_t node, Msg message, std::initializer_list<std::string> args = {});
  void warning(uint32_t node, Msg message, std::initializer_list<std::string> args = {});

  bool has_errors() const { return errors_ > 0; }
  size_t errors() const { return errors_; }
  // No more errors are kept: what is costly to explain need not be worked out.
  bool full() const { return errors_ >= max_kept; }
  // Looking for a similar name is costly on large lists; false once that was done often enough.
  bool may_suggest() { return suggestions_left_ > 0 && suggestions_left_-- > 0; }

  // In document order; last, one problem says how many more errors there are and one how many more
  // warnings.
  std::vector<Problem> to_problems(const JsonDocument& document) &&;

 private:
  struct Finding {
    uint32_t node = 0;
    Problem problem;  // its pointer is filled at the end
  };
  void keep(uint32_t node, Problem problem);

  std::vector<Finding> found_;
  size_t errors_ = 0;
  size_t warnings_ = 0;
  int suggestions_left_ = 200;
};

}  // namespace trame
