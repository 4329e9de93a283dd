// A batch as JUnit XML, as CI systems read it.
#pragma once

#include <string>
#include <string_view>

#include "judge/model/batch.h"

namespace judge {

/// One <testsuite> per problem, one <testcase> per item. A verdict other than AC is a <failure>; an internal error or a
/// failed extraction is an <error>, of the types "IE" and "extraction"; an invalid item is <skipped>.
[[nodiscard]] std::string junit_xml(const Batch& batch);

/// Text that others wrote, for XML 1.0: escaped, and without the characters that it forbids. In an attribute's value a
/// line break, too, is written so that it stays one.
enum class XmlPlace { Content, Attribute };
[[nodiscard]] std::string xml_escape(std::string_view utf8, XmlPlace place);

}  // namespace judge
