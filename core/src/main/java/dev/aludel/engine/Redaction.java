package dev.aludel.engine;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of what drivers say: several of them repeat the URL or the values in their messages. */
final class Redaction {

  private static final String HIDDEN = "***";

  private static final String UNSAID =
      "what the driver says is not shown, since a secret value was sent";

  static final Redaction NONE = new Redaction(List.of(), HIDDEN, List.of());

  /**
   * Hides all that a driver says: it may quote a secret that was sent, in part, as bytes, in other letters, or with the
   * whole statement, as MariaDB's does.
   */
  static final Redaction OF_ALL =
      new Redaction(List.of(Pattern.compile("^.*$", Pattern.DOTALL)), UNSAID, List.of());

  /** Where drivers put values, which may look otherwise than what was bound. */
  private static final List<Pattern> PLACES = List.of(
      Pattern.compile("(?<=')(?:[^']|'')*(?=')"),
      // H2, 23505: ".. ON PUBLIC.USERS(NAME) VALUES ( /* 1 */ 'ed' )"
      Pattern.compile("(?<=VALUES \\().*(?=\\))"),
      // PostgreSQL, 23505: "Key (name)=(ed) already exists."
      Pattern.compile("(?<=\\)=\\().*?(?=\\) (?:already|is|conflicts))"));

  private final List<Pattern> places;
  private final String instead;
  private final List<String> secrets;

  private Redaction(List<Pattern> places, String instead, Collection<String> secrets) {
    this.places = places;
    this.instead = instead;
    this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
  }

  /** Hides these passwords, wherever they stand as a word of their own. */
  static Redaction ofPasswords(Collection<String> passwords) {
    return new Redaction(List.of(), HIDDEN, passwords);
  }

  /** Hides these parameter values, and whatever stands where drivers put values. */
  static Redaction ofValues(Collection<String> values) {
    return new Redaction(PLACES, HIDDEN, values);
  }

  String clean(String message) {
    String cleaned = message;
    for (Pattern place : places) {
      cleaned = place.matcher(cleaned).replaceAll(instead);
    }
    for (String secret : secrets) {
      if (cleaned.contains(secret)) {
        cleaned = word(secret).matcher(cleaned).replaceAll(HIDDEN);
      }
    }
    return cleaned;
  }

  /** The same exception if it gives nothing away, else one with its state, code and stack trace that does not. */
  SQLException clean(SQLException error) {
    for (Throwable each : error) {
      String shown = DriverMessage.of(each);
      if (!clean(shown).equals(shown)) {
        return copy(error);
      }
    }
    return error;
  }

  private SQLException copy(SQLException error) {
    SQLException copy =
        new SQLException(clean(DriverMessage.of(error)), error.getSQLState(), error.getErrorCode());
    copy.setStackTrace(error.getStackTrace());
    return copy;
  }

  private static Pattern word(String secret) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)");
  }
}
