package dev.aludel.dialect.contract;

import dev.aludel.fixture.server.Databases;
import org.junit.jupiter.api.Nested;

/** All that every dialect must do, each on its own database. */
public abstract class DialectContract {

  private final Databases server;

  protected DialectContract(Databases server) {
    this.server = server;
  }

  @Nested
  class Statements extends StatementContract {
    Statements() {
      super(server);
    }
  }

  @Nested
  class FailuresOfStatements extends FailureContract {
    FailuresOfStatements() {
      super(server);
    }
  }

  @Nested
  class Secrets extends SecretContract {
    Secrets() {
      super(server);
    }
  }

  @Nested
  class Origins extends OriginContract {
    Origins() {
      super(server);
    }
  }

  @Nested
  class Options extends OptionContract {
    Options() {
      super(server);
    }
  }

  @Nested
  class Queries extends QueryContract {
    Queries() {
      super(server);
    }
  }

  @Nested
  class Defaults extends DefaultContract {
    Defaults() {
      super(server);
    }
  }

  @Nested
  class Documents extends JsonContract {
    Documents() {
      super(server);
    }
  }

  @Nested
  class ArrayColumns extends ArrayContract {
    ArrayColumns() {
      super(server);
    }
  }

  @Nested
  class Enums extends EnumContract {
    Enums() {
      super(server);
    }
  }

  @Nested
  class Variants extends VariantContract {
    Variants() {
      super(server);
    }
  }

  @Nested
  class Intervals extends IntervalContract {
    Intervals() {
      super(server);
    }
  }

  @Nested
  class Changes extends ChangeContract {
    Changes() {
      super(server);
    }
  }

  @Nested
  class Functions extends FunctionContract {
    Functions() {
      super(server);
    }
  }

  @Nested
  class Limits extends LimitContract {
    Limits() {
      super(server);
    }
  }

  @Nested
  class WideLists extends WideListContract {
    WideLists() {
      super(server);
    }
  }

  @Nested
  class Types extends TypeContract {
    Types() {
      super(server);
    }
  }

  @Nested
  class Literals extends LiteralContract {
    Literals() {
      super(server);
    }
  }

  @Nested
  class Names extends NameContract {
    Names() {
      super(server);
    }
  }

  @Nested
  class Schemas extends SchemaContract {
    Schemas() {
      super(server);
    }
  }

  @Nested
  class SchemaMaps extends SchemaMapContract {
    SchemaMaps() {
      super(server);
    }
  }

  @Nested
  class Ddl extends DdlContract {
    Ddl() {
      super(server);
    }
  }

  @Nested
  class RowExpressions extends RowExpressionContract {
    RowExpressions() {
      super(server);
    }
  }

  @Nested
  class Inspection extends InspectionContract {
    Inspection() {
      super(server);
    }
  }

  @Nested
  class Engines extends EngineContract {
    Engines() {
      super(server);
    }
  }
}
