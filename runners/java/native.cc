// What the harness cannot do in Java: read and write descriptors that it was given by number, and be given more.
#include <jni.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <ctime>

namespace {

constexpr int kAnswerFd = 3;
constexpr int kInputFd = 4;
// sandbox/zygote/runtime.h
constexpr int kStayFd = 6;
constexpr int kCallFd = 7;
constexpr std::size_t kCallDescriptors = 5;

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "judged: %s\n", what);
  _exit(125);
}

void say(char word) {
  if (write(kStayFd, &word, 1) != 1) _exit(0);
}

/// Waits for a call and puts its descriptors in their places. The executor closes the socket after the last one.
void take_descriptors() {
  char word = 0;
  iovec part{&word, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(kCallDescriptors * sizeof(int))];
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t n = 0;
  while ((n = recvmsg(kCallFd, &message, 0)) < 0 && errno == EINTR) {
  }
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  if (n <= 0 || header == nullptr || header->cmsg_len != CMSG_LEN(kCallDescriptors * sizeof(int))) _exit(0);
  int received[kCallDescriptors];
  std::memcpy(received, CMSG_DATA(header), sizeof received);
  for (std::size_t target = 0; target < kCallDescriptors; ++target) {
    dup2(received[target], static_cast<int>(target));
    close(received[target]);
  }
}

}  // namespace

extern "C" JNIEXPORT jboolean JNICALL Java_judged_Native_stays(JNIEnv*, jclass) {
  // Where it was given none, a file of the JVM's own may have the number.
  struct stat status {};
  return fstat(kStayFd, &status) == 0 && S_ISSOCK(status.st_mode) ? JNI_TRUE : JNI_FALSE;
}

extern "C" JNIEXPORT void JNICALL Java_judged_Native_await(JNIEnv*, jclass, jboolean first) {
  say(first == JNI_TRUE ? 'R' : 'D');
  take_descriptors();
}

extern "C" JNIEXPORT void JNICALL Java_judged_Native_end(JNIEnv*, jclass, jint code) {
  _exit(code);
}

extern "C" JNIEXPORT jlong JNICALL Java_judged_Native_cpuTime(JNIEnv*, jclass) {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<jlong>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

extern "C" JNIEXPORT jbyteArray JNICALL Java_judged_Native_call(JNIEnv* env, jclass) {
  struct stat status {};
  if (fstat(kInputFd, &status) != 0) give_up("no input");
  const auto size = static_cast<jsize>(status.st_size);
  jbyteArray frame = env->NewByteArray(size);
  if (frame == nullptr) return nullptr;  // an OutOfMemoryError is pending
  auto* bytes = static_cast<char*>(env->GetPrimitiveArrayCritical(frame, nullptr));
  for (off_t done = 0; done < size;) {
    const ssize_t n = pread(kInputFd, bytes + done, static_cast<std::size_t>(size - done), done);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) give_up("the input cannot be read");
    done += n;
  }
  env->ReleasePrimitiveArrayCritical(frame, bytes, 0);
  return frame;
}

extern "C" JNIEXPORT void JNICALL Java_judged_Native_reply(JNIEnv* env, jclass, jbyteArray frame) {
  const auto size = static_cast<std::size_t>(env->GetArrayLength(frame));
  auto* bytes = static_cast<char*>(env->GetPrimitiveArrayCritical(frame, nullptr));
  for (std::size_t done = 0; done < size;) {
    const ssize_t n = write(kAnswerFd, bytes + done, size - done);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) _exit(1);
    done += static_cast<std::size_t>(n);
  }
  env->ReleasePrimitiveArrayCritical(frame, bytes, JNI_ABORT);
}
