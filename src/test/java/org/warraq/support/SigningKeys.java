package org.warraq.support;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Keys as {@code WARRAQ_CHECKPOINT_KEY} takes them. */
public final class SigningKeys {

    private SigningKeys() {}

    /** Another one each time. */
    public static String ed25519() {
        try {
            return Base64.getEncoder()
                    .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
