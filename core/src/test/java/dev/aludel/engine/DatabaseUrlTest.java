package dev.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:h2:mem:x;USER=sa;PASSWORD=canary|jdbc:h2:mem:x;USER=sa;PASSWORD=***",
        "jdbc:h2:mem:x;password=canary;MODE=Oracle|jdbc:h2:mem:x;password=***;MODE=Oracle",
        "jdbc:h2:./f;CIPHER=AES;PASSWORD=canary canary|jdbc:h2:./f;CIPHER=AES;PASSWORD=***",
        "jdbc:h2:mem:x;PASSWORD=ca\\;canary;MODE=Oracle|jdbc:h2:mem:x;PASSWORD=***;MODE=Oracle",
        "jdbc:h2:mem:x;PASSWORD=a&canary|jdbc:h2:mem:x;PASSWORD=***",
        "jdbc:sqlserver://h:1433;user=u;password={a;canary};encrypt=true|"
            + "jdbc:sqlserver://h:1433;user=u;password=***;encrypt=true",
        "jdbc:db2://h:50000/db:password=canary;user=u;|jdbc:db2://h:50000/db:password=***;user=u;",
        "jdbc:postgresql://h/db?user=u&password=canary&ssl=true|jdbc:postgresql://h/db?user=u&password=***&ssl=true",
        "jdbc:postgresql://h/db?sslpassword=canary|jdbc:postgresql://h/db?sslpassword=***",
        "jdbc:mariadb://h/db?trustStorePassword=canary|jdbc:mariadb://h/db?trustStorePassword=***",
        "jdbc:mariadb://u:canary@h:3306/db|jdbc:mariadb://u:***@h:3306/db",
        "jdbc:mariadb://u:c@nary/canary@h:3306/db|jdbc:mariadb://u:***@h:3306/db",
        "jdbc:mysql://(host=h,user=u,password=canary)/db|jdbc:mysql://(host=h,user=u,password=***)/db",
        "jdbc:mysql://address=(host=h)(password=canary)/db|jdbc:mysql://address=(host=h)(password=***)/db",
        "jdbc:oracle:thin:scott/canary@//h:1521/s|jdbc:oracle:thin:scott/***@//h:1521/s",
      })
  void hidesThePasswordOfEachForm(String url, String masked) {
    assertThat(new DatabaseUrl(url)).hasToString(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:tutorial",
        "jdbc:h2:mem:x;DB_CLOSE_DELAY=-1",
        "jdbc:postgresql://localhost:5432/db?user=a@b&ssl=true",
        "jdbc:postgresql://h1:5432,h2:5432/db?mail=x@y",
        "jdbc:postgresql://[::1]:5432/db",
        "jdbc:sqlite:/tmp/a.db",
      })
  void leavesAUrlWithoutPasswordAsItIs(String url) {
    assertThat(new DatabaseUrl(url)).hasToString(url);
  }

  @Test
  void knowsThePasswordsThatItHides() {
    DatabaseUrl url = new DatabaseUrl("jdbc:postgresql://u:one@h/db?password=two");

    assertThat(url.passwords()).containsExactlyInAnyOrder("one", "two");
  }
}
