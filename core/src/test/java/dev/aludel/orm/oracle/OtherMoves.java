package dev.aludel.orm.oracle;

import static dev.aludel.sql.Sql.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens to rows behind the session's back: by another connection, or by SQL of the program. */
final class OtherMoves {

  private OtherMoves() {}

  static void change(Play play) {
    Row row = play.pick(play.model.rows.all());
    if (row == null) {
      return;
    }
    Scalar scalar = Objects.requireNonNull(play.pick(
        row.kind().writable().filter(one -> one.role() == Scalar.Role.FREE).toList()));
    Object value = play.newValue(scalar);
    if (isFree(play, row)) {
      changeOutside(play, row, scalar, value);
    } else if (play.flushing(() -> play.session.execute(text("SELECT 1")))
        && row.equals(play.model.rows.find(row.serial()))) {
      play.tell(
          "the program sets %s.%s = %s".formatted(play.model.rows.key(row), scalar.name(), value));
      play.check();
      play.session.execute(text(update(play, row, scalar, value)));
      play.model.rows.put(row.with(scalar.name(), value).withNextVersion());
      play.model.touched.add(row.serial());
    }
  }

  static Row changeOutside(Play play, Row row, Scalar scalar, @Nullable Object value) {
    Row changed = row.with(scalar.name(), value).withNextVersion();
    play.tell(
        "another one sets %s.%s = %s".formatted(play.model.rows.key(row), scalar.name(), value));
    play.check(); // what was read before stays as it was
    play.bench.run(List.of(update(play, row, scalar, value)));
    everywhere(play).forEach(rows -> rows.put(changed));
    return changed;
  }

  private static Stream<Rows> everywhere(Play play) {
    return Stream.concat(
        Stream.of(play.model.rows, play.model.committed),
        play.model.marks.stream().map(Model.Mark::rows));
  }

  private static String update(Play play, Row row, Scalar scalar, @Nullable Object value) {
    String version = row.kind().isVersioned() ? ", version = version + 1" : "";
    return "UPDATE %s SET %s = %s%s WHERE %s"
        .formatted(
            row.kind().table, scalar.name(), FirstRows.text(value), version, where(play, row));
  }

  private static String where(Play play, Row row) {
    StringBuilder where = new StringBuilder();
    Reference.of(row.kind())
        .filter(Reference::isKey)
        .forEach(reference -> where
            .append(reference.column)
            .append(" = ")
            .append(FirstRows.text(play.model.rows.foreignKey(row, reference)))
            .append(" AND "));
    Scalar key = row.kind().scalars.stream().filter(Scalar::isKey).findFirst().orElseThrow();
    return where + key.name() + " = " + FirstRows.text(row.value(key));
  }

  /** Whether another connection need not wait for the session's. */
  private static boolean isFree(Play play, Row row) {
    boolean alone = !play.session.inTransaction();
    return (alone || play.bench.admitsOthers())
        && !play.model.touched.contains(row.serial())
        && row.references().values().stream().noneMatch(play.model.touched::contains)
        && everywhere(play).allMatch(rows -> row.equals(rows.find(row.serial())));
  }

  static void delete(Play play) {
    Row row = play.pick(play.model.rows.all().stream()
        .filter(one -> everywhere(play).noneMatch(rows -> rows.isReferredTo(one.serial())))
        .filter(one -> !isToLoseItsParent(play, one) && !mayBeReached(play, one))
        .toList());
    if (row == null) {
      return;
    }
    if (isFree(play, row)) {
      play.tell("another one deletes " + play.model.rows.key(row));
      play.check();
      play.bench.run(List.of(delete(play, row)));
      everywhere(play).forEach(rows -> rows.remove(row.serial()));
    } else if (play.flushing(() -> play.session.execute(text("SELECT 1")))
        && row.equals(play.model.rows.find(row.serial()))
        && !play.model.rows.isReferredTo(row.serial())) {
      play.tell("the program deletes " + play.model.rows.key(row));
      play.check();
      play.session.execute(text(delete(play, row)));
      play.model.rows.remove(row.serial());
      play.model.touched.add(row.serial());
    }
  }

  private static String delete(Play play, Row row) {
    return "DELETE FROM %s WHERE %s".formatted(row.kind().table, where(play, row));
  }

  /** Whether the next flush takes it out of a tree, in which its instance stands though its row may be gone. */
  private static boolean isToLoseItsParent(Play play, Row row) {
    Thing parent = play.model.holder(row.reference(Reference.PARENT));
    return parent != null && parent.marked;
  }

  /** Whether a cascade may reach its instance, that stands in a collection though its row is gone. */
  private static boolean mayBeReached(Play play, Row row) {
    return play.model.holder(row.serial()) != null
        && Reference.of(row.kind()).anyMatch(Reference::owns);
  }
}
