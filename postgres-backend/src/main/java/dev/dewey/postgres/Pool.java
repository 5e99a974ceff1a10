package dev.dewey.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A pool of our own, with limits for whatever might last for ever. */
final class Pool {
  /**
   * Limits of the server for our connections; and no plan that reads a table as a whole: one made
   * while the tables were small would be kept while they grow.
   */
  private static final String OPTIONS =
      "-c statement_timeout=30s -c lock_timeout=20s -c idle_in_transaction_session_timeout=30s"
          + " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
          + " -c enable_bitmapscan=off -c jit=off -c default_transaction_isolation=read\\ committed";

  private Pool() {}

  /** Makes a pool that connects when it is first asked. */
  static HikariDataSource of(Url url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url.jdbc());
    config.setPoolName("dewey");
    config.setMaximumPoolSize(url.options().connections());
    config.setMinimumIdle(0);
    config.setConnectionTimeout(url.options().patience() * 1000L);
    config.setInitializationFailTimeout(-1);
    config.setRegisterMbeans(false);
    config.addDataSourceProperty("ApplicationName", "dewey");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", String.valueOf(url.options().patience()));
    config.addDataSourceProperty("socketTimeout", "40");
    if (url.options().waking() == Waking.LISTENING) { // a pooler takes no options
      config.addDataSourceProperty("options", OPTIONS);
    }
    url.login().forEach((name, value) -> config.addDataSourceProperty((String) name, value));
    return new HikariDataSource(config);
  }
}
