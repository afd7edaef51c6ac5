package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.oracle.meaning.Env;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a window: those of the row's partition, in order. Remembers those of the rows last asked for. */
final class Partitions {

  private final List<Term<?>> by;
  private final List<SortTerm> order;
  private List<Env> rows = List.of();
  private List<List<Env>> found = List.of();

  Partitions(List<Term<?>> by, List<SortTerm> order) {
    this.by = by;
    this.order = order;
  }

  /** The partition of the row that the environment is in. */
  List<Env> of(Env env) {
    if (env.rows() != rows) {
      found = found(env.rows());
      rows = env.rows();
    }
    return found.get(env.position());
  }

  private List<List<Env>> found(List<Env> all) {
    List<List<@Nullable Object>> keys = new ArrayList<>();
    List<List<Env>> partitions = new ArrayList<>();
    List<List<Env>> ofRow = new ArrayList<>();
    for (Env row : all) {
      List<@Nullable Object> key = row.row(by);
      int at = 0;
      while (at < keys.size() && !Compare.sameRow(keys.get(at), key)) {
        at++;
      }
      if (at == keys.size()) {
        keys.add(key);
        partitions.add(new ArrayList<>());
      }
      partitions.get(at).add(row);
      ofRow.add(partitions.get(at));
    }
    Comparator<Env> comparator = SortTerm.comparator(order);
    partitions.forEach(partition -> partition.sort(comparator));
    return ofRow;
  }
}
