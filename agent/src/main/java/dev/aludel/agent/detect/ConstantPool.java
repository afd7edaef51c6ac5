package dev.aludel.agent.detect;

import java.nio.charset.StandardCharsets;

/** The constants of one class file, found in one walk and read on demand. Needs no ASM: every class comes by here. */
final class ConstantPool {

  private static final int MAGIC = 0xCAFEBABE;

  // Tags and sizes: JVMS 4.4, table 4.4-A. Long and double take two entries.
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int FIELD_REF = 9;
  private static final int METHOD_REF = 10;
  private static final int METHOD_HANDLE = 15;
  private static final int[] SIZE = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

  private final byte[] bytes;
  private final int[] offsets; // of the content, behind the tag
  private final int end;
  private final int found;

  /** Looks for the texts on the way. */
  ConstantPool(byte[] bytes, Texts texts) {
    this.bytes = bytes;
    if (bytes.length < 10 || i4(0) != MAGIC) {
      throw new IllegalArgumentException("Not a class file: it does not start with CAFEBABE.");
    }
    this.offsets = new int[u2(8)];
    int position = 10;
    int bits = 0;
    for (int index = 1; index < offsets.length; index++) {
      int tag = bytes[position++];
      offsets[index] = position;
      if (tag == UTF8) {
        int length = u2(position);
        int text = texts.indexOf(bytes, position + 2, length);
        bits |= text < 0 ? 0 : 1 << text;
        position += 2 + length;
      } else {
        position += size(tag);
        index += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
    }
    this.end = position;
    this.found = bits;
  }

  private static int size(int tag) {
    if (tag < 0 || tag >= SIZE.length || SIZE[tag] == 0) {
      throw new IllegalArgumentException("Unknown constant pool tag " + tag + ".");
    }
    return SIZE[tag];
  }

  /** Where the access flags of the class stand. */
  int end() {
    return end;
  }

  /** Which of the texts are among the constants, a bit for each. */
  int found() {
    return found;
  }

  /** How many constants there are, with the one that is missing at 0. */
  int size() {
    return offsets.length;
  }

  boolean isField(int index) {
    return hasTag(FIELD_REF, index);
  }

  FieldReference field(int index) {
    return new FieldReference(owner(index), name(index), descriptor(index));
  }

  boolean isMethod(int index) {
    return hasTag(METHOD_REF, index);
  }

  boolean isMethodHandle(int index) {
    return hasTag(METHOD_HANDLE, index);
  }

  /** The member that a method handle means. */
  int handled(int methodHandle) {
    return u2(offsets[methodHandle] + 1);
  }

  int ownerIndex(int member) {
    return u2(offsets[member]);
  }

  String owner(int member) {
    return className(ownerIndex(member));
  }

  String name(int member) {
    return utf8(u2(nameAndType(member)));
  }

  String descriptor(int member) {
    return utf8(u2(nameAndType(member) + 2));
  }

  /** Whether the member's owner is one of these, without decoding it. */
  boolean ownerIs(Texts texts, int member) {
    return isOneOf(texts, u2(offsets[u2(offsets[member])]));
  }

  /** Whether the member's name is one of these, without decoding it. */
  boolean nameIs(Texts texts, int member) {
    return isOneOf(texts, u2(nameAndType(member)));
  }

  private boolean isOneOf(Texts texts, int utf8) {
    int offset = offsets[utf8];
    return texts.indexOf(bytes, offset + 2, u2(offset)) >= 0;
  }

  /** Where the two constants of the member's name and descriptor are told. */
  int nameAndType(int member) {
    return offsets[u2(offsets[member] + 2)];
  }

  private boolean hasTag(int tag, int index) {
    return offsets[index] != 0 && bytes[offsets[index] - 1] == tag;
  }

  String className(int index) {
    return utf8(u2(offsets[index]));
  }

  /** Reads modified UTF-8 (JVMS 4.4.7); nearly all names are ASCII. */
  String utf8(int index) {
    int start = offsets[index] + 2;
    int length = u2(offsets[index]);
    for (int i = start; i < start + length; i++) {
      if (bytes[i] < 0) {
        return ModifiedUtf8.decode(bytes, start, length);
      }
    }
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  /** The same, of an entry that is a text for sure. */
  String text(int index) {
    check(index, UTF8);
    return utf8(index);
  }

  void checkIsClass(int index) {
    check(index, CLASS);
  }

  private void check(int index, int tag) {
    if (offsets[index] == 0 || bytes[offsets[index] - 1] != tag) {
      throw new IllegalArgumentException("Constant " + index + " is of another kind.");
    }
  }

  int u2(int offset) {
    return (bytes[offset] & 0xFF) << 8 | bytes[offset + 1] & 0xFF;
  }

  int i4(int offset) {
    return u2(offset) << 16 | u2(offset + 2);
  }
}
