package dev.aludel.dialect;

import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.MetaData;
import java.util.List;

/**
 * DDL as text, made without a connection: {@code DdlScript.create(metaData, Dialects.named("postgresql")).text()}.
 *
 * @param statements without semicolons
 */
public record DdlScript(List<String> statements) {

  public DdlScript {
    statements = List.copyOf(statements);
  }

  /** What creates all of a schema where nothing of it is. */
  public static DdlScript create(MetaData metaData, Dialect dialect) {
    return of(metaData.createStatements(dialect.ddlStyle()), dialect);
  }

  /** What drops all of a schema. */
  public static DdlScript drop(MetaData metaData, Dialect dialect) {
    return of(metaData.dropStatements(dialect.ddlStyle()), dialect);
  }

  public static DdlScript of(List<DdlStatement> statements, Dialect dialect) {
    return new DdlScript(statements.stream().map(dialect::ddl).toList());
  }

  /** For a file: each statement with a semicolon and a line's end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    statements.forEach(statement -> text.append(statement).append(";\n"));
    return text.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
