package org.warraq.desk.live;

import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Asks proxies to pass each event on as it comes; by themselves some wait until a buffer is full. */
class UnbufferedEmitter extends SseEmitter {

    UnbufferedEmitter(long lifeMillis) {
        super(lifeMillis);
    }

    @Override
    protected void extendResponse(ServerHttpResponse response) {
        super.extendResponse(response);
        response.getHeaders().set("X-Accel-Buffering", "no");
    }
}
