// The cache's room: what comes back, and what does not.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "judge/blobs/blob_store.h"

namespace judge {
namespace {
namespace fs = std::filesystem;

constexpr sandbox::Bytes kMost = sandbox::kMiB;

class Blobs : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "blobs-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    base_ = name;
    folder_ = base_ / "cache" / "judged";
  }
  void TearDown() override { fs::remove_all(base_); }

  [[nodiscard]] std::unique_ptr<BlobStore> open(sandbox::Bytes max = kDefaultBlobBytes) const {
    auto store = BlobStore::open(folder_, max);
    EXPECT_TRUE(store) << store.error().text();
    return store ? std::move(*store) : nullptr;
  }
  [[nodiscard]] std::string refusal() const {
    const auto store = BlobStore::open(folder_);
    return store ? "not refused" : store.error().text();
  }
  [[nodiscard]] fs::path blob(const Key& key) const { return folder_ / "blobs" / key.hex(); }
  [[nodiscard]] fs::path record(const Key& key) const { return folder_ / "records" / key.hex(); }

  fs::path base_, folder_;
};

std::string text_of(const std::optional<sandbox::Fd>& fd) {
  return fd ? sandbox::read_file_fd(fd->get(), kMost).value_or("unreadable") : "nothing";
}

Key put(BlobStore& store, std::string_view bytes) {
  const auto key = store.put(bytes);
  EXPECT_TRUE(key) << key.error().text();
  return key.value_or(Key{});
}

void overwrite(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

mode_t mode_of(const fs::path& path) {
  struct stat st {};
  EXPECT_EQ(lstat(path.c_str(), &st), 0) << path;
  return st.st_mode & 07777;
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(Keys, AreSha256) {
  EXPECT_EQ(key_of("abc").hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Key::from_bytes(key_of("abc").bytes()), key_of("abc"));
  EXPECT_EQ(Key::from_bytes("short"), std::nullopt);
}

TEST(Keys, TellFieldsApart) {
  const auto of = [](std::initializer_list<std::string_view> fields) {
    KeyMaker maker;
    for (const std::string_view field : fields) maker.field(field);
    return maker.finish();
  };
  EXPECT_EQ(of({"ab", "c"}), of({"ab", "c"}));
  EXPECT_NE(of({"ab", "c"}), of({"a", "bc"}));
  EXPECT_NE(of({"ab", ""}), of({"ab"}));
}

TEST_F(Blobs, GivesBackWhatWasPut) {
  const auto store = open();
  const std::string binary("a\0b\xff", 4);
  const Key key = put(*store, binary);
  EXPECT_EQ(key, key_of(binary));
  EXPECT_EQ(text_of(store->get(key, kMost)), binary);
  EXPECT_EQ(text_of(open()->get(key, kMost)), binary) << "another process finds it, too";
  EXPECT_EQ(text_of(store->get(key_of("never put"), kMost)), "nothing");
  EXPECT_EQ(text_of(store->get(put(*store, ""), kMost)), "");
}

TEST_F(Blobs, GivesASealedCopy) {
  const auto store = open();
  const auto fd = store->get(put(*store, "content"), kMost);
  ASSERT_TRUE(fd);
  EXPECT_EQ(fcntl(fd->get(), F_GET_SEALS), F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
}

TEST_F(Blobs, KeepsRecords) {
  const auto store = open();
  const Key key = key_of("an action");
  EXPECT_EQ(store->get_record(key), std::nullopt);
  ASSERT_TRUE(store->put_record(key, "first"));
  ASSERT_TRUE(store->put_record(key, "second"));
  EXPECT_EQ(open()->get_record(key), "second");
  EXPECT_FALSE(store->put_record(key, std::string(BlobStore::kMaxRecordBytes + 1, 'x')));
  EXPECT_EQ(store->get_record(key), "second");
}

TEST_F(Blobs, LeavesFilesToTheUserAlone) {
  const mode_t before = umask(0);
  const auto store = open();
  const Key key = put(*store, "content");
  umask(before);
  EXPECT_EQ(mode_of(base_ / "cache"), 0700u);
  EXPECT_EQ(mode_of(folder_), 0700u);
  EXPECT_EQ(mode_of(folder_ / "blobs"), 0700u);
  EXPECT_EQ(mode_of(blob(key)), 0600u);
}

TEST_F(Blobs, DropsDamagedEntries) {
  const auto store = open();
  const Key key = put(*store, "content");
  for (const char* damaged : {"c0ntent", "content ", "cont", ""}) {
    overwrite(blob(key), damaged);
    EXPECT_EQ(text_of(store->get(key, kMost)), "nothing") << damaged;
    EXPECT_FALSE(fs::exists(blob(key)));
    put(*store, "content");
    EXPECT_EQ(text_of(store->get(key, kMost)), "content");
  }
}

TEST_F(Blobs, DropsDamagedRecordsAndThoseOfAnotherKey) {
  const auto store = open();
  const Key key = key_of("an action"), other = key_of("another");
  ASSERT_TRUE(store->put_record(key, "content"));
  fs::copy_file(record(key), record(other));
  EXPECT_EQ(store->get_record(other), std::nullopt);
  EXPECT_FALSE(fs::exists(record(other)));
  for (const std::uintmax_t size : {38u, 31u, 0u}) {
    fs::resize_file(record(key), size);
    EXPECT_EQ(store->get_record(key), std::nullopt) << size;
    EXPECT_FALSE(fs::exists(record(key)));
    ASSERT_TRUE(store->put_record(key, "content"));
  }
  EXPECT_EQ(store->get_record(key), "content");
}

TEST_F(Blobs, FollowsNoSymlinkToAnEntry) {
  const auto store = open();
  const Key key = put(*store, "content");
  const fs::path elsewhere = base_ / "elsewhere";
  fs::rename(blob(key), elsewhere);
  fs::create_symlink(elsewhere, blob(key));
  EXPECT_EQ(text_of(store->get(key, kMost)), "nothing") << "though its content would be right";
  EXPECT_FALSE(fs::is_symlink(blob(key)));
  fs::create_symlink(elsewhere, blob(key));
  overwrite(elsewhere, "untouched");
  put(*store, "content");
  EXPECT_FALSE(fs::is_symlink(blob(key)));
  EXPECT_EQ(text_of(store->get(key, kMost)), "content");
  EXPECT_EQ(fs::file_size(elsewhere), 9u);
}

TEST_F(Blobs, TakesOnlyRegularFiles) {
  const auto store = open();
  const Key key = key_of("content");
  ASSERT_EQ(mkfifo(blob(key).c_str(), 0600), 0);
  EXPECT_EQ(text_of(store->get(key, kMost)), "nothing") << "and does not wait for the fifo's writer";
  fs::create_directory(blob(key));
  EXPECT_EQ(text_of(store->get(key, kMost)), "nothing");
  EXPECT_FALSE(fs::exists(blob(key)));
}

TEST_F(Blobs, TakesNothingLargerThanAsked) {
  const auto store = open();
  const Key key = put(*store, "content");
  EXPECT_EQ(text_of(store->get(key, 6)), "nothing");
  EXPECT_EQ(text_of(store->get(key, 7)), "content") << "and does not remove it";
}

TEST_F(Blobs, RefusesAFolderThatOthersMayChange) {
  static_cast<void>(open());
  fs::permissions(folder_ / "blobs", fs::perms::others_write, fs::perm_options::add);
  EXPECT_NE(refusal().find("blobs: others than its owner may write to it"), std::string::npos) << refusal();
  fs::permissions(folder_ / "blobs", fs::perms::owner_all);
  fs::permissions(folder_, fs::perms::group_write, fs::perm_options::add);
  EXPECT_NE(refusal().find("others than its owner may write to it\n  hint: JUDGE_CACHE"), std::string::npos);
  fs::permissions(folder_, fs::perms::owner_all);
  fs::rename(folder_, base_ / "moved");
  fs::create_symlink(base_ / "moved", folder_);
  EXPECT_NE(refusal().find("cache: open"), std::string::npos) << refusal();
  folder_ /= "";
  EXPECT_NE(refusal().find("cache: open"), std::string::npos) << "with a slash behind it";
}

TEST_F(Blobs, RefusesAFolderOfSomeoneElse) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give a folder away";
  static_cast<void>(open());
  ASSERT_EQ(chown(folder_.c_str(), 65534, 65534), 0);
  EXPECT_NE(refusal().find("belongs to user 65534"), std::string::npos) << refusal();
}

TEST_F(Blobs, RefusesAPlaceWhereNothingCanBeMade) {
  folder_ = "/proc/judged";
  EXPECT_NE(refusal().find("cache: make /proc/judged"), std::string::npos) << refusal();
}

TEST_F(Blobs, AFullDiskLeavesNothingHalf) {
  const auto store = open();
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 4096;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto kept = store->put(std::string(10'000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  ASSERT_FALSE(kept);
  EXPECT_NE(kept.error().text().find("cache: write to " + folder_.string()), std::string::npos) << kept.error().text();
  EXPECT_EQ(files_in(folder_ / "blobs"), 0u);
}

TEST_F(Blobs, AFolderThatWentAwayCostsAnError) {
  const auto store = open();
  fs::remove_all(folder_);
  EXPECT_FALSE(store->put("content"));
  EXPECT_EQ(text_of(store->get(key_of("content"), kMost)), "nothing");
  EXPECT_EQ(store->usage().entries, 0u);
}

void set_used(const fs::path& file, std::time_t time) {
  const timespec times[2] = {{time, 0}, {time, 0}};
  ASSERT_EQ(utimensat(AT_FDCWD, file.c_str(), times, 0), 0) << file;
}

TEST_F(Blobs, WhatWasNotUsedForLongestGoesFirst) {
  std::vector<Key> keys;
  {
    const auto roomy = open();
    for (char c = 'a'; c < 'a' + 10; ++c) {
      keys.push_back(put(*roomy, std::string(100 * sandbox::kKiB, c)));
      set_used(blob(keys.back()), 1'000'000 + c);
    }
    EXPECT_GE(roomy->usage().bytes, 1000 * sandbox::kKiB);
    EXPECT_EQ(roomy->usage().entries, 10u);
    EXPECT_TRUE(roomy->get(keys[0], kMost)) << "which makes it the one used last";
  }
  const auto tight = open(800 * sandbox::kKiB);
  const Key newest = put(*tight, "the put that looks");
  EXPECT_LE(tight->usage().bytes, 800 * sandbox::kKiB);
  EXPECT_TRUE(tight->get(newest, kMost));
  EXPECT_TRUE(tight->get(keys[0], kMost));
  EXPECT_FALSE(tight->get(keys[1], kMost));
  EXPECT_FALSE(tight->get(keys[2], kMost));
  EXPECT_TRUE(tight->get(keys[9], kMost));
  EXPECT_FALSE(tight->put(std::string(801 * sandbox::kKiB, 'x'))) << "larger than all there is";
}

TEST_F(Blobs, StaysWithinItsLimitWhileItIsFilled) {
  const auto store = open(sandbox::kMiB);
  for (int i = 0; i < 60; ++i) {
    put(*store, std::string(50 * sandbox::kKiB, static_cast<char>(' ' + i)));
    EXPECT_LE(store->usage().bytes, sandbox::kMiB + sandbox::kMiB / 8);
  }
}

TEST_F(Blobs, RemovesWhatAKilledWriterLeft) {
  static_cast<void>(open());
  const fs::path old = folder_ / "blobs" / ".new-1", fresh = folder_ / "blobs" / ".new-2";
  overwrite(old, "half");
  overwrite(fresh, "half");
  set_used(old, 1'000'000);
  put(*open(), "content");
  EXPECT_FALSE(fs::exists(old));
  EXPECT_TRUE(fs::exists(fresh)) << "its writer may be at work";
  EXPECT_EQ(open()->usage().entries, 1u);
}

/// Puts and gets the same few blobs again and again; 0 if none ever came back wrong.
int hammer(const fs::path& folder) {
  const auto store = BlobStore::open(folder, 512 * sandbox::kKiB);
  if (!store) return 1;
  for (int round = 0; round < 200; ++round) {
    const std::string content(60'000, static_cast<char>('a' + round % 10));
    const auto key = (*store)->put(content);
    if (!key || !(*store)->put_record(*key, content)) return 2;
    // It may be gone, since the store is too small for all of them; it may not be wrong.
    if (const auto found = (*store)->get(*key, kMost); found && text_of(found) != content) return 3;
    if (const auto found = (*store)->get_record(*key); found && *found != content) return 4;
  }
  return 0;
}

TEST_F(Blobs, ManyProcessesMayUseItAtOnce) {
  std::vector<pid_t> children;
  for (int i = 0; i < 3; ++i) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) _exit(hammer(folder_));
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0) << "exit code " << WEXITSTATUS(status);
  }
  EXPECT_EQ(files_in(folder_ / "blobs") + files_in(folder_ / "records"), open()->usage().entries)
      << "nothing unfinished is left";
}

}  // namespace
}  // namespace judge
