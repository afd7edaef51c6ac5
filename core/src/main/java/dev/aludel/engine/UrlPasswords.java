package dev.aludel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds passwords in JDBC URLs of any make. Where a form can be read in two ways, it hides more rather than less: a URL
 * that is shown is often one that is wrong.
 */
final class UrlPasswords {

  private static final String HIDDEN = "***";

  private static final String NAME = "[\\w.-]*(?:password|passwd|passphrase|pwd|secret|token)";

  private static final String KEY = NAME + "\\s*=\\s*";

  /** Each with the password as its group 1. */
  private static final List<Pattern> FORMS = List.of(
      // ;PASSWORD=a b\;c (H2, where a file password and a user's are parted by a space) and
      // ;password={a;b} (SQL Server);
      // DB2 parts the first property by a colon.
      pattern("[;:]\\s*" + KEY + "(\\{[^}]*\\}|(?:\\\\.|[^;])*)"),
      // ?password=a&.. (PostgreSQL, MariaDB, MySQL)
      pattern("[?&]\\s*" + KEY + "([^&]*)"),
      // address=(host=h)(password=a) and (host=h,password=a) (MySQL)
      pattern("[(,]\\s*" + KEY + "([^),]*)"),
      // jdbc:oracle:thin:scott/tiger@host
      pattern("^jdbc:oracle:\\w+:[^/@]*/(.*)@"),
      // //user:a@host, but not //host:5432/db?mail=x@y and not //[::1]:5432/
      pattern("//(?!\\[)[^/?;:]*:(?!\\d+(?:[/?;,]|$))(.*)@"));

  private UrlPasswords() {}

  /** Whether a property of a driver, by its name, holds a password. */
  static boolean isPassword(String property) {
    return pattern(NAME).matcher(property).matches();
  }

  static String mask(String url) {
    String masked = url;
    for (Pattern form : FORMS) {
      masked = form.matcher(masked).replaceAll(UrlPasswords::hide);
    }
    return masked;
  }

  static List<String> in(String url) {
    List<String> found = new ArrayList<>();
    for (Pattern form : FORMS) {
      form.matcher(url)
          .results()
          .map(match -> match.group(1))
          .filter(p -> !p.isEmpty())
          .forEach(found::add);
    }
    return found;
  }

  private static String hide(MatchResult match) {
    String before = match.group().substring(0, match.start(1) - match.start());
    String after = match.group().substring(match.end(1) - match.start());
    return Matcher.quoteReplacement(before + HIDDEN + after);
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
