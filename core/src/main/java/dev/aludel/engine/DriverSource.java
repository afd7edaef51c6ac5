package dev.aludel.engine;

import dev.aludel.error.ConnectException;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opens connections by the driver that takes the URL. Keeps the password from all that it tells. */
final class DriverSource {

  private final DatabaseUrl url;
  private final Properties properties;
  private final Redaction redaction;
  private volatile @Nullable Driver found;

  DriverSource(DatabaseUrl url, Properties properties) {
    this.url = url;
    this.properties = properties;
    List<String> passwords = new ArrayList<>(url.passwords());
    for (String name : properties.stringPropertyNames()) {
      if (UrlPasswords.isPassword(name)) {
        passwords.add(properties.getProperty(name));
      }
    }
    this.redaction = Redaction.ofPasswords(passwords);
  }

  DatabaseUrl url() {
    return url;
  }

  /** A new connection, told apart from a pool's by being closed for good when it is closed. */
  java.sql.Connection open() {
    Driver driver = driver();
    try {
      java.sql.Connection connection = driver.connect(url.text(), (Properties) properties.clone());
      if (connection == null) {
        throw noDriver();
      }
      return connection;
    } catch (SQLException e) {
      throw refused(driver.getClass().getName(), e);
    }
  }

  ConnectException refused(String driver, SQLException error) {
    return ConnectException.refused(
        url.masked(), driver, redaction.clean(DriverMessage.of(error)), redaction.clean(error));
  }

  String driverName() {
    return driver().getClass().getName();
  }

  private Driver driver() {
    try {
      return DriverManager.getDriver(url.text());
    } catch (SQLException notRegistered) {
      return unregistered();
    }
  }

  /** DriverManager looks for drivers once in a JVM: it misses those of a program that a container starts later. */
  private Driver unregistered() {
    Driver known = found;
    if (known == null) {
      known = DriverServices.find(url.text());
      found = known;
    }
    if (known == null) {
      throw noDriver();
    }
    return known;
  }

  private ConnectException noDriver() {
    String drivers = DriverManager.drivers()
        .map(driver -> driver.getClass().getName())
        .sorted()
        .collect(Collectors.joining(", "));
    return ConnectException.noDriver(url.masked(), drivers.isEmpty() ? "none found" : drivers);
  }
}
