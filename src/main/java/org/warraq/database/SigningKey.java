package org.warraq.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.springframework.core.env.Environment;
import org.warraq.language.Sha256;

/**
 * The key by which a newsroom vouches for what leaves it, checkpoints and backups: Ed25519 (RFC 8032). It is configured with the
 * server, not kept in the database: whoever may do anything there still cannot sign.
 */
public final class SigningKey {

    /** The setting: the secret key as PKCS #8 (RFC 8410) in Base64. */
    public static final String PROPERTY = "warraq.checkpoint-key";

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_DIGITS = 16;

    private final PrivateKey secret;
    private final String publicKey;

    private SigningKey(PrivateKey secret, String publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    static Optional<SigningKey> configured(Environment environment) {
        return of(environment.getProperty(PROPERTY, ""));
    }

    /**
     * @param setting what {@link #PROPERTY} says; empty where it says nothing
     * @throws StartRefused where it is no such key
     */
    public static Optional<SigningKey> of(String setting) {
        return setting.isBlank() ? Optional.empty() : Optional.of(read(setting.strip()));
    }

    private static SigningKey read(String setting) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(setting);
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(secret, publicKey(PrivateKeyFactory.createKey(encoded)));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new StartRefused(
                    "WARRAQ_CHECKPOINT_KEY is no Ed25519 key in PKCS #8, Base64.",
                    "Make one: openssl genpkey -algorithm ed25519 -outform DER | base64",
                    e);
        }
    }

    // Java's own classes do not tell the public key of a secret one.
    private static String publicKey(AsymmetricKeyParameter secret) throws IOException {
        if (secret instanceof Ed25519PrivateKeyParameters known) {
            return Base64.getEncoder()
                    .encodeToString(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(known.generatePublicKey())
                            .getEncoded());
        }
        throw new IOException("no Ed25519 key");
    }

    /** SubjectPublicKeyInfo (RFC 8410) in Base64. */
    String publicKey() {
        return publicKey;
    }

    /** What the key is called: the first 16 digits of the SHA-256 of its public key, as DER. */
    public String id() {
        return idOf(publicKey);
    }

    /**
     * @param publicKey SubjectPublicKeyInfo in Base64
     * @throws IllegalArgumentException if it is no Base64
     */
    static String idOf(String publicKey) {
        return Sha256.hex(Base64.getDecoder().decode(publicKey)).substring(0, ID_DIGITS);
    }

    /** In Base64. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this key made that signature. */
    public boolean made(String signature, String text) {
        return made(publicKey, signature, text);
    }

    /** Whether the owner of that public key made that signature; what is no key or no signature was made by nobody. */
    static boolean made(String publicKey, String signature, String text) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
