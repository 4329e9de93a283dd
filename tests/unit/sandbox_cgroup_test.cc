// What can be tested of control groups without any: how attribute files are read.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "sandbox/cgroup/attribute.h"

namespace {

class AttributeFile : public testing::Test {
 protected:
  ~AttributeFile() override { unlink(path_.c_str()); }

  sandbox::Attribute& holding(const std::string& content) {
    std::ofstream(path_) << content;
    EXPECT_TRUE(attribute_.open(path_, O_RDWR));
    return attribute_;
  }

  std::string path_ = testing::TempDir() + "judged-attribute-" + std::to_string(getpid());
  sandbox::Attribute attribute_;
};

TEST_F(AttributeFile, OneNumber) {
  EXPECT_EQ(holding("18446744073709551615\n").number().value_or(0), 18446744073709551615U);
  const auto none = holding("max\n").number();
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().text().find(path_), std::string::npos) << none.error().text();
}

TEST_F(AttributeFile, ANumberByItsWholeKey) {
  const auto& events = holding("low 1\noom 2\noom_kill 3\noom_group_kill 4\n");
  EXPECT_EQ(events.number_of("oom_kill").value_or(0), 3U);
  EXPECT_EQ(events.number_of("oom").value_or(0), 2U);
  EXPECT_EQ(events.number_of("oom_group_kill").value_or(0), 4U);
  EXPECT_FALSE(events.number_of("kill"));
  EXPECT_FALSE(events.number_of("oom_"));
}

TEST_F(AttributeFile, IsWrittenFromItsStart) {
  auto& limit = holding("1\n");
  ASSERT_TRUE(limit.set(52));
  EXPECT_EQ(limit.number().value_or(0), 52U);
  ASSERT_TRUE(limit.set(77));
  EXPECT_EQ(limit.number().value_or(0), 77U);
}

TEST(GroupNames, TellTheExecutor) {
  EXPECT_EQ(sandbox::group_name(3, "python"), "judged-" + std::to_string(getpid()) + "-3-python");
}

TEST(GroupFolders, AWritableOneIsNeeded) {
  EXPECT_TRUE(sandbox::check_writable("/tmp"));
  const auto refused = sandbox::check_writable("/no/such/folder");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().hint.find("as root"), std::string::npos);
}

}  // namespace
