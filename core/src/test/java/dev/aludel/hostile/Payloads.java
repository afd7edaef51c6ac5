package dev.aludel.hostile;

import java.util.List;
import java.util.stream.IntStream;

/** Strings that have broken programs, each of them somewhere else. */
public final class Payloads {

  public static final List<String> ALL = List.of(
      "'",
      "''",
      "\"",
      "\"\"",
      "`",
      "``",
      "\\",
      "\\'",
      "\\\"",
      "\\`",
      "\\\\'",
      "'; DROP TABLE canary; --",
      "\"; DROP TABLE canary; --",
      "`; DROP TABLE canary; -- ",
      "'); DELETE FROM canary; --",
      "\") ; DELETE FROM canary; --",
      "\\'; DELETE FROM canary; -- ",
      "' OR '1'='1",
      "\" OR \"\"=\"",
      "` OR 1=1 #",
      "1; DELETE FROM canary",
      "x) UNION SELECT id, note FROM canary --",
      "x /* ",
      "*/ DELETE FROM canary /*",
      "/*!50000 DELETE FROM canary */",
      "--",
      "-- ",
      "#",
      "?",
      "a ?? b",
      "$1",
      "$$",
      "$t$; DELETE FROM canary; $t$",
      ":name",
      "\\:name",
      "{fn now()}",
      "{d '2020-01-01'}",
      "{",
      "}",
      "%",
      "_",
      "/%",
      "%s %d %n",
      "${jndi:ldap://example.org/x}",
      "select",
      "NULL",
      "DEFAULT",
      "canary",
      "canary.id",
      "a.\"b\".c",
      "[x]",
      "@@version",
      "U&\"\\0041\"",
      "E'\\''",
      "x'41'",
      "0x27",
      "\u0000",
      "a\u0000'b",
      "\u0001" + "0\u0002",
      "\u0002",
      "\n; DELETE FROM canary;\n",
      "\r'",
      "a\tb",
      "\u001a",
      "\u02bc \u2019 \uff07 \uff02",
      "\u00a5' OR 1=1 --",
      "\u4f7f\ubfef' OR 1=1 -- ",
      "\ud83d\ude00'",
      "\ud800",
      "\udc00\ud800'; DELETE FROM canary --",
      "\u202e'txet",
      "\u2028\u2029",
      "\ufeff'",
      "e\u0301\u00e9",
      " ' begins and ends with blanks ' ",
      "",
      "x".repeat(63) + "'",
      "\u00fc".repeat(64),
      "'\"`\\".repeat(80));

  private Payloads() {}

  /** All of them in the deep profile, else every n-th: for what takes long. */
  static List<String> every(int n) {
    return Boolean.getBoolean("aludel.deep")
        ? ALL
        : IntStream.range(0, ALL.size())
            .filter(i -> i % n == 1)
            .mapToObj(ALL::get)
            .toList();
  }
}
