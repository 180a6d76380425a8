#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "lesson_files.h"

/// A folder of its own that is gone again afterwards.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("worksheet-test-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string with(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

struct Result {
  int status = -1;
  std::string out, err;
};

/// Runs `worksheet` with these arguments, as a shell reads them.
inline Result run(const Folder& folder, const std::string& arguments, const std::string& input = "",
                  const std::string& before = "") {
  const std::string in = folder.with("in", input), out = folder.path("out"), err = folder.path("err");
  const std::string line =
      before + std::string(WORKSHEET_COMMAND) + " " + arguments + " <" + in + " >" + out + " 2>" + err;
  const int status = std::system(line.c_str());
  return {WEXITSTATUS(status), text_of_file(out), text_of_file(err)};
}
