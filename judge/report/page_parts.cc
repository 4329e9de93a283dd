#include "judge/report/page_parts.h"

#include "judge/report/svg.h"

namespace judge {
namespace {

constexpr const char* kStyle =
    ":root{color-scheme:light dark;--ink:#1d2530;--dim:#667180;--line:#dde2e8;--page:#fff;--soft:#f4f6f8;"
    "--good:#1a7340;--bad:#b3261e;--costly:#a15c00;--plain:#5b6b7d}"
    "@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--dim:#9aa5b3;--line:#2c343e;--page:#14181d;"
    "--soft:#1b2027;--good:#6fd08c;--bad:#ff8a80;--costly:#f0b35c;--plain:#a3b1c2}}"
    "body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}"
    "main{max-width:62rem;margin:0 auto;padding:1.5rem}"
    "h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}"
    "h1 small,.about,.dim{color:var(--dim);font-weight:400}p{overflow-wrap:anywhere}"
    ".verdict{font-size:1.2rem;font-weight:600;margin:.75rem 0;white-space:pre-line}"
    ".good{color:var(--good)}.bad{color:var(--bad)}.costly{color:var(--costly)}.plain{color:var(--plain)}"
    ".strong{font-weight:600}h2+p{margin:.25rem 0}"
    ".bar{display:flex;height:.75rem;margin:.75rem 0;border-radius:.25rem;overflow:hidden;background:var(--soft)}"
    ".bar span{background:currentColor;border-right:1px solid var(--page)}"
    ".counts span{margin-right:1.25rem}.facts th{white-space:nowrap}.facts td{overflow-wrap:anywhere}"
    "details{border-bottom:1px solid var(--line)}summary{padding:.35rem .75rem;cursor:pointer}"
    "details pre{margin:0 0 "
    ".75rem}.id{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}td.id{min-width:11rem}"
    ".remark{margin:.15rem 0;white-space:pre-wrap}"
    "table{border-collapse:collapse;margin:.75rem 0;font-variant-numeric:tabular-nums}"
    "th,td{padding:.25rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}"
    "th{color:var(--dim);font-weight:500}.figure{text-align:right}"
    "pre{background:var(--soft);padding:.75rem;overflow-x:auto;font:13px/1.4 ui-monospace,monospace}"
    ".wide{overflow-x:auto}figure{margin:1rem 0}figcaption{font-weight:600}";

}  // namespace

std::string html_element(const std::string& tag, const std::string& style, const std::string& content) {
  const std::string attribute = style.empty() ? "" : " class=\"" + style + "\"";
  return "<" + tag + attribute + ">" + content + "</" + tag + ">";
}

std::string html_style(Verdict verdict) {
  switch (verdict) {
    case Verdict::AC:
      return "good";
    case Verdict::TLE:
    case Verdict::MLE:
    case Verdict::OLE:
      return "costly";
    case Verdict::WA:
    case Verdict::RTE:
    case Verdict::SV:
      return "bad";
    default:
      return "plain";
  }
}

std::string html_row(const std::vector<std::string>& cells, const std::string& tag, const std::string& style) {
  std::string out;
  for (const std::string& cell : cells) out += html_element(tag, style, xml_text(cell));
  return html_element("tr", {}, out) + "\n";
}

std::string html_document(const std::string& title, const std::string& body) {
  return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
         "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n" +
         html_element("title", {}, xml_text(title)) + html_element("style", {}, kStyle) + "</head><body><main>\n" +
         body + "</main></body></html>\n";
}

}  // namespace judge
