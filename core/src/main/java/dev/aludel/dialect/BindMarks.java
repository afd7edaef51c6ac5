package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Bind;
import dev.aludel.sql.CacheKey;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Marks the places of binds in SQL while it is put together, and turns the marks into {@code ?} at the end. So pieces
 * may be written in one order and stand in another, and each value still finds its place. Serves one statement.
 */
final class BindMarks {

  // Control characters: no identifier has them, and texts that do are refused.
  private static final char BEGIN = '\u0001';
  private static final char END = '\u0002';

  private final List<Bind<?>> binds;
  private final Map<Bind<?>, Integer> numbers = new IdentityHashMap<>();

  BindMarks(CacheKey key) {
    binds = key.binds();
    for (int i = 0; i < binds.size(); i++) {
      numbers.put(binds.get(i), i);
    }
  }

  String mark(Bind<?> bind) {
    Integer number = numbers.get(bind);
    if (number == null) {
      throw new IllegalStateException(
          "a compiler may not add parameters that the statement does not have");
    }
    return "" + BEGIN + number + END;
  }

  /** A text from outside, which must not look like a mark, nor end where it is not at its end. */
  static String unmarked(String text) {
    if (text.indexOf(0) >= 0 || text.indexOf(BEGIN) >= 0 || text.indexOf(END) >= 0) {
      throw CompileException.of(
          "A text holds control characters.", "Remove them.", "control-character");
    }
    return text;
  }

  /** Cuts the marks out: the text between lists, and the slots in its order. */
  Assembled assemble(String marked, Function<Bind<?>, SqlType<?>> adapt) {
    List<String> chunks = new ArrayList<>();
    List<BindSlot> slots = new ArrayList<>();
    Map<String, Integer> parameters = new HashMap<>();
    StringBuilder chunk = new StringBuilder();
    int position = 0;
    for (int begin = marked.indexOf(BEGIN); begin >= 0; begin = marked.indexOf(BEGIN, position)) {
      int end = marked.indexOf(END, begin);
      int number = Integer.parseInt(marked.substring(begin + 1, end));
      BindSlot slot = slot(number, parameters, adapt);
      chunk.append(marked, position, begin);
      if (slot.list()) {
        chunks.add(chunk.toString());
        chunk.setLength(0);
      } else {
        chunk.append('?');
      }
      slots.add(slot);
      position = end + 1;
    }
    chunks.add(chunk.append(marked, position, marked.length()).toString());
    return new Assembled(chunks, slots);
  }

  /** The text with what the function writes in the place of each bind. */
  String inline(String marked, Function<Bind<?>, String> write) {
    StringBuilder sql = new StringBuilder();
    int position = 0;
    for (int begin = marked.indexOf(BEGIN); begin >= 0; begin = marked.indexOf(BEGIN, position)) {
      int end = marked.indexOf(END, begin);
      Bind<?> bind = binds.get(Integer.parseInt(marked.substring(begin + 1, end)));
      sql.append(marked, position, begin).append(write.apply(bind));
      position = end + 1;
    }
    return sql.append(marked, position, marked.length()).toString();
  }

  private BindSlot slot(
      int number, Map<String, Integer> parameters, Function<Bind<?>, SqlType<?>> adapt) {
    Bind<?> bind = binds.get(number);
    int parameter = -1;
    if (bind.required()) {
      parameter =
          parameters.computeIfAbsent(String.valueOf(bind.name()), name -> parameters.size());
    }
    return BindSlot.of(bind, number, parameter, adapt.apply(bind));
  }

  record Assembled(List<String> chunks, List<BindSlot> slots) {}
}
