#pragma once

#include <utility>

namespace worksheet {

/// Does what is seldom to be done, such as telling what is wrong with a lesson, out of the way of what is done always.
/// A page gets the code for it, and the texts that stand there, only once it is called for.
template <typename Task>
[[gnu::noinline, gnu::cold]] decltype(auto) rarely(Task&& task) {
  return std::forward<Task>(task)();
}

}  // namespace worksheet
