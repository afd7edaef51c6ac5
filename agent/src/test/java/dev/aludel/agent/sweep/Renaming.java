package dev.aludel.agent.sweep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts an x in the place of the first letter of packages, in every text of a class file. The agent looks at no class of
 * the JDK and of well-known libraries, and so it does at these; all else in the file keeps its place.
 */
final class Renaming {

  private final List<byte[]> prefixes;

  /** Takes the packages, each as {@code org/h2/}. */
  Renaming(String... packages) {
    this.prefixes = Stream.of(packages)
        .map(name -> name.getBytes(StandardCharsets.US_ASCII))
        .toList();
  }

  String apply(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    rename(bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  byte[] apply(byte[] classFile) {
    byte[] renamed = classFile.clone();
    ByteBuffer in = ByteBuffer.wrap(renamed).position(8);
    int count = Short.toUnsignedInt(in.getShort());
    for (int index = 1; index < count; index++) {
      int tag = in.get();
      int size = contentSize(tag, in);
      if (tag == 1) {
        rename(renamed, in.position(), in.position() + size);
      } else if (tag == 5 || tag == 6) {
        index++;
      }
      in.position(in.position() + size);
    }
    return renamed;
  }

  private static int contentSize(int tag, ByteBuffer in) {
    return switch (tag) {
      case 1 -> Short.toUnsignedInt(in.getShort());
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      case 15 -> 3;
      case 7, 8, 16, 19, 20 -> 2;
      default -> throw new IllegalArgumentException("tag " + tag);
    };
  }

  private void rename(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      for (byte[] prefix : prefixes) {
        if (startsWith(bytes, at, end, prefix)) {
          bytes[at] = 'x';
        }
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int at, int end, byte[] prefix) {
    if (end - at < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[at + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
