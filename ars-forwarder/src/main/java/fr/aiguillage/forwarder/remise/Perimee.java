package fr.aiguillage.forwarder.remise;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * A connection that was kept, and that the other side has closed since, says nothing of the other side: the same attempt
 * goes on with the next one.
 */
final class Perimee implements HttpRequestRetryStrategy {
    /** All that were kept may have been closed at once. */
    private static final int MOST = 10;

    @Override
    public boolean retryRequest(HttpRequest request, IOException e, int times, HttpContext context) {
        return times < MOST && isEnd(e) && wasKept(context);
    }

    private static boolean isEnd(IOException e) {
        var isReset = e instanceof SocketException && !(e instanceof ConnectException);
        return isReset || e instanceof NoHttpResponseException;
    }

    private static boolean wasKept(HttpContext context) {
        var connection = HttpCoreContext.cast(context).getEndpointDetails();
        return connection != null && connection.getRequestCount() > 1;
    }

    @Override
    public boolean retryRequest(HttpResponse answer, int times, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse answer, int times, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
