package dev.aludel.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How long a database lets names be, counted in {@code char}s or in bytes of UTF-8. */
public record NameLimit(int longest, boolean inBytes) {

  public static final NameLimit NONE = new NameLimit(Integer.MAX_VALUE, false);

  private static final int HASH = 8;

  public static NameLimit characters(int longest) {
    return new NameLimit(longest, false);
  }

  public static NameLimit bytes(int longest) {
    return new NameLimit(longest, true);
  }

  public boolean allows(String name) {
    return length(name) <= longest;
  }

  /** The name, or its beginning with a hash of the whole behind it: always the same, and for another name another. */
  public String shorten(String name) {
    if (allows(name)) {
      return name;
    }
    int end = name.length();
    while (length(name.substring(0, end)) > longest - HASH - 1) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + "_" + hash(name);
  }

  /** How long the name is, for an error message. */
  String measure(String name) {
    return length(name) + (inBytes ? " bytes" : " characters");
  }

  private int length(String name) {
    return inBytes ? name.getBytes(StandardCharsets.UTF_8).length : name.length();
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
