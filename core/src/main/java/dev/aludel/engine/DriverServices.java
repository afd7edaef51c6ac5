package dev.aludel.engine;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The drivers that class loaders offer, be they registered with the JDBC driver manager or not. */
final class DriverServices {

  private DriverServices() {}

  /** A driver for the URL from the thread's context loader, or else from the one of this library. */
  static @Nullable Driver find(String url) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    for (ClassLoader loader : Arrays.asList(context, DriverServices.class.getClassLoader())) {
      Driver driver = find(url, loader);
      if (driver != null) {
        return driver;
      }
    }
    return null;
  }

  private static @Nullable Driver find(String url, @Nullable ClassLoader loader) {
    try {
      for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
        if (driver.acceptsURL(url)) {
          return driver;
        }
      }
    } catch (ServiceConfigurationError | SQLException broken) {
      // A driver that cannot be asked takes no URL; the report names those that were asked.
    }
    return null;
  }
}
