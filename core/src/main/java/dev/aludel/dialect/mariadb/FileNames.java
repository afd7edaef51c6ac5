package dev.aludel.dialect.mariadb;

/**
 * How long the name of a table's file becomes. MariaDB writes what is no letter, digit or underscore of ASCII as {@code
 * @} with two or four characters (https://dev.mysql.com/doc/refman/8.0/en/identifier-mapping.html), and file systems
 * keep 255 bytes, four of which are {@code .frm}.
 */
final class FileNames {

  static final int LONGEST = 251;

  private FileNames() {}

  /** In bytes, without the ending. */
  static int length(String table) {
    return table.chars().map(FileNames::length).sum();
  }

  private static int length(int character) {
    boolean plain = character == '_' || character < 0x80 && Character.isLetterOrDigit(character);
    return plain ? 1 : isShort(character) ? 3 : 5;
  }

  /** The ranges of letters that two characters suffice for. */
  private static boolean isShort(int character) {
    return within(character, 0xC0, 0x17F)
        || within(character, 0x180, 0x2AF)
        || within(character, 0x370, 0x3FF)
        || within(character, 0x400, 0x52F)
        || within(character, 0x530, 0x58F)
        || within(character, 0x1E00, 0x1FFF)
        || within(character, 0x2160, 0x217F)
        || within(character, 0x24B6, 0x24E9)
        || within(character, 0xFF21, 0xFF5A);
  }

  private static boolean within(int character, int first, int last) {
    return first <= character && character <= last;
  }
}
