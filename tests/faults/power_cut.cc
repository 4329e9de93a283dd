#include "tests/faults/power_cut.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <new>

namespace judged_test {
namespace {

constexpr std::size_t kSector = 512;

/// What SQLite holds: the disk's, and behind it the real file.
struct ShimFile {
  sqlite3_file base;
  PowerCutDisk* disk;
  std::string* name;

  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile& shim(sqlite3_file* file) {
  return *reinterpret_cast<ShimFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return shim(file).real();
}

int close_file(sqlite3_file* file) {
  const int code = real(file)->pMethods->xClose(real(file));
  delete shim(file).name;
  return code;
}
int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), to, size, offset);
}
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  shim(file).disk->write(*shim(file).name, static_cast<std::size_t>(offset),
                         {static_cast<const char*>(from), static_cast<std::size_t>(size)});
  return real(file)->pMethods->xWrite(real(file), from, size, offset);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  shim(file).disk->truncate(*shim(file).name, static_cast<std::size_t>(size));
  return real(file)->pMethods->xTruncate(real(file), size);
}
int sync_file(sqlite3_file* file, int) {
  shim(file).disk->sync(*shim(file).name);
  return SQLITE_OK;  // the real file needs no sync: it is not the one that survives
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int reserved(sqlite3_file* file, int* out) {
  return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int control(sqlite3_file* file, int what, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector_size(sqlite3_file*) {
  return kSector;
}
int characteristics(sqlite3_file*) {
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}
int shm_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

/// Version 2: without memory maps, which would write behind the disk's back.
constexpr sqlite3_io_methods kMethods = {2,           close_file,  read_file,       write_file,  truncate_file,
                                         sync_file,   file_size,   lock_file,       unlock_file, reserved,
                                         control,     sector_size, characteristics, shm_map,     shm_lock,
                                         shm_barrier, shm_unmap,   nullptr,         nullptr};

PowerCutDisk& disk_of(sqlite3_vfs* vfs) {
  return *static_cast<PowerCutDisk*>(vfs->pAppData);
}
sqlite3_vfs* real_vfs() {
  return sqlite3_vfs_find("unix");
}

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* made = new (file) ShimFile{{nullptr}, &disk_of(vfs), nullptr};
  const int code = real_vfs()->xOpen(real_vfs(), name, made->real(), flags, out_flags);
  if (code != SQLITE_OK) return code;
  made->name = new std::string(name == nullptr ? "" : name);
  made->base.pMethods = &kMethods;
  made->disk->opened(*made->name);
  return SQLITE_OK;
}
int delete_file(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  disk_of(vfs).removed(name);
  return real_vfs()->xDelete(real_vfs(), name, sync_folder);
}

}  // namespace

PowerCutDisk::PowerCutDisk(std::uint64_t seed, std::function<void(PowerCutDisk&)> at_write)
    : random_(seed), at_write_(std::move(at_write)), real_(real_vfs()) {
  vfs_ = *real_;
  vfs_.pNext = nullptr;
  vfs_.szOsFile = static_cast<int>(sizeof(ShimFile)) + real_->szOsFile;
  vfs_.zName = "power-cut";
  vfs_.pAppData = this;
  vfs_.xOpen = open_file;
  vfs_.xDelete = delete_file;
  // The rest asks for the real one's data, which it finds in the place that is ours now.
  vfs_.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* out) {
    return real_vfs()->xAccess(real_vfs(), name, flags, out);
  };
  vfs_.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
    return real_vfs()->xFullPathname(real_vfs(), name, size, out);
  };
  sqlite3_vfs_register(&vfs_, 1);
}

PowerCutDisk::~PowerCutDisk() {
  sqlite3_vfs_unregister(&vfs_);
  sqlite3_vfs_register(real_, 1);
}

void PowerCutDisk::apply(std::string& content, const Change& change) {
  if (change.truncate) {
    content.resize(change.offset);
    return;
  }
  if (content.size() < change.offset + change.data.size()) content.resize(change.offset + change.data.size());
  std::copy(change.data.begin(), change.data.end(), content.begin() + static_cast<std::ptrdiff_t>(change.offset));
}

void PowerCutDisk::cut(const std::filesystem::path& folder, const std::filesystem::path& copy) {
  std::filesystem::create_directories(copy);
  for (const auto& [name, file] : files_) {
    if (std::filesystem::path(name).parent_path() != folder) continue;
    std::string content = file.synced;
    auto pending = file.pending;
    std::shuffle(pending.begin(), pending.end(), random_);
    for (const Change& change : pending) {
      if (change.truncate) {
        if (coin()) apply(content, change);
        continue;
      }
      for (std::size_t at = 0; at < change.data.size(); at += kSector) {
        if (coin()) apply(content, {false, change.offset + at, change.data.substr(at, kSector)});
      }
    }
    std::ofstream(copy / std::filesystem::path(name).filename(), std::ios::binary) << content;
  }
}

void PowerCutDisk::write(const std::string& name, std::size_t offset, std::string data) {
  const std::lock_guard lock(mutex_);
  at_write_(*this);
  files_[name].pending.push_back({false, offset, std::move(data)});
}

void PowerCutDisk::truncate(const std::string& name, std::size_t size) {
  const std::lock_guard lock(mutex_);
  at_write_(*this);
  files_[name].pending.push_back({true, size, {}});
}

void PowerCutDisk::sync(const std::string& name) {
  const std::lock_guard lock(mutex_);
  at_write_(*this);
  File& file = files_[name];
  for (const Change& change : file.pending) apply(file.synced, change);
  file.pending.clear();
}

void PowerCutDisk::opened(const std::string& name) {
  const std::lock_guard lock(mutex_);
  if (files_.contains(name)) return;
  // What is there already was written before the test.
  std::ifstream file(name, std::ios::binary);
  files_[name].synced = {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void PowerCutDisk::removed(const std::string& name) {
  const std::lock_guard lock(mutex_);
  files_.erase(name);
}

}  // namespace judged_test
