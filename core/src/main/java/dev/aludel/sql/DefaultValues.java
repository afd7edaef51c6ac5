package dev.aludel.sql;

/** How a statement that is about to be executed gets at the default of a column. */
public interface DefaultValues {

  /** Asks the program at once. */
  DefaultValues NOW = new DefaultValues() {
    @Override
    public <T> Expression<? extends T> ofProgram(
        ColumnClause<T> column, ColumnDefault.OfProgram<T> made) {
      return BindParameter.of(made.source().get(), column.type());
    }
  };

  /** Stands for what the program makes up. */
  <T> Expression<? extends T> ofProgram(ColumnClause<T> column, ColumnDefault.OfProgram<T> made);

  /** Stands for the default of a column. */
  default <T> Expression<? extends T> of(ColumnClause<T> column, ColumnDefault<T> given) {
    return given instanceof ColumnDefault.OfProgram<T> made
        ? ofProgram(column, made)
        : ((ColumnDefault.OfDatabase<T>) given).expression();
  }
}
