package fr.aiguillage.forwarder.remise;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client of attempts: it keeps connections, follows nothing and remembers nothing. */
final class ClientHttp {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    /** After which a name is looked up anew. */
    private static final TimeValue LIFE = TimeValue.ofMinutes(1);

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);
    private static final TimeValue MAY_BE_CLOSED = TimeValue.ofSeconds(1);
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8 * 1024;

    private ClientHttp() {}

    /**
     * @param trust whose certificates are believed
     * @param deadline without a byte
     */
    static CloseableHttpClient of(SSLContext trust, DnsResolver noms, Duration deadline) {
        var limit = Timeout.of(deadline);
        return HttpClients.custom()
                .setConnectionManager(connections(trust, noms, limit))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("aiguillage")
                .setRetryStrategy(new Perimee())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .evictIdleConnections(IDLE)
                .build();
    }

    private static HttpClientConnectionManager connections(SSLContext trust, DnsResolver noms, Timeout limit) {
        var http = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(Reglage.MOST_PLACES)
                .setDnsResolver(noms)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust, HostnameVerificationPolicy.BUILTIN, null))
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(limit).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(limit)
                        .setTimeToLive(LIFE)
                        .setValidateAfterInactivity(MAY_BE_CLOSED)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .build();
    }
}
