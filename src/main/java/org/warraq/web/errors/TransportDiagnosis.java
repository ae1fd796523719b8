package org.warraq.web.errors;

import java.net.SocketTimeoutException;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What the server says of a request that broke off, came too slowly, or whose fields or parts cannot be taken apart. */
final class TransportDiagnosis {

    private TransportDiagnosis() {}

    /** The status it is answered with. */
    static Optional<Integer> status(Throwable thrown) {
        return Causes.of(thrown).anyMatch(SocketTimeoutException.class::isInstance)
                ? Optional.of(408)
                : Causes.of(thrown).flatMap(cause -> known(cause).stream()).findFirst();
    }

    private static Optional<Integer> known(Throwable thrown) {
        if (thrown instanceof InvalidParameterException fields) {
            return Optional.of(fields.getErrorCode());
        } else if (thrown instanceof MaxUploadSizeExceededException) {
            return Optional.of(413);
        } else if (thrown instanceof MultipartException parts) {
            // without a cause: a file is due, and no form with files came
            return Optional.of(parts.getCause() == null ? 415 : 400);
        }
        return thrown instanceof BadRequestException ? Optional.of(400) : Optional.empty();
    }
}
