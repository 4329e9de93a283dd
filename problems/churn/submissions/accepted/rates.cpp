// Naive Bayes over columns cut into few values: the baseline, without a library.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using Row = std::map<std::string, std::string>;

std::vector<Row> read(const char* name) {
  std::ifstream file(name);
  std::string line, field;
  std::getline(file, line);
  std::vector<std::string> header;
  for (std::stringstream fields(line); std::getline(fields, field, ',');) header.push_back(field);
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    Row row;
    std::stringstream fields(line);
    for (const auto& column : header) {
      field.clear();
      std::getline(fields, field, ',');
      row[column] = field;
    }
    rows.push_back(row);
  }
  return rows;
}

int number(std::string text) {
  if (!text.empty() && text[0] == '$') text.erase(0, 1);
  return text.empty() || !std::isdigit(static_cast<unsigned char>(text[0])) ? -1 : std::atoi(text.c_str());
}

std::vector<std::string> cut(Row row) {
  const int months = number(row["months"]), calls = number(row["calls"]), logins = number(row["logins"]), idle = number(row["idle_days"]);
  const char pays = static_cast<char>(std::tolower(row["autopay"].empty() ? 'n' : row["autopay"][0]));
  const std::string inactive = logins < 4 && idle > 7 ? "inactive" : "active";
  return {"renewal " + std::to_string(months % 12 == 0 || months % 12 == 11), "age " + std::to_string(std::min(months / 4, 3)),
          "calls " + std::to_string(std::min(calls, 2)), inactive, "pays " + std::to_string(pays == 'y' || pays == '1')};
}

int main() {
  const auto train = read("train.csv"), test = read("test.csv");
  std::map<std::string, double> left, stayed;
  double all_left = 0, all_stayed = 0;
  for (auto row : train) {
    const bool churned = row["churned"] == "1";
    ++(churned ? all_left : all_stayed);
    for (const auto& value : cut(row)) ++(churned ? left : stayed)[value];
  }
  std::ofstream out("pred.csv");
  out << "id,prediction\n";
  for (auto row : test) {
    double score = 0;
    for (const auto& value : cut(row))
      score += std::log((left[value] + 1) / (all_left + 2)) - std::log((stayed[value] + 1) / (all_stayed + 2));
    out << row["id"] << ',' << score << '\n';
  }
}
