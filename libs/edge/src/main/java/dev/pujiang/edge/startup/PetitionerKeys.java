package dev.pujiang.edge.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The pair behind petitioners' tokens: intake signs with one half, all four services verify with the other. */
final class PetitionerKeys {

    private static final String PUBLIC = "quarkus.oidc.petitioner.public-key";
    private static final String SIGN = "smallrye.jwt.sign.key.location";

    private PetitionerKeys() {}

    static void faults(Function<String, Optional<String>> values, List<Fault> faults) {
        Optional<RSAPublicKey> verifies = values.apply(PUBLIC).flatMap(PetitionerKeys::publicKey);
        if (verifies.isEmpty()) {
            faults.add(new Fault(PUBLIC, values.apply(PUBLIC).isEmpty()
                    ? "missing; the public half of intake's signing key, base64 of its DER form"
                    : "is no RSA public key (base64 of its DER form)"));
        }
        if (values.apply(OperatorKeys.SERVICE).filter("intake"::equals).isPresent()) {
            signingKey(values.apply(SIGN), verifies, faults);
        }
    }

    private static void signingKey(Optional<String> location, Optional<RSAPublicKey> verifies, List<Fault> faults) {
        if (location.isEmpty()) {
            faults.add(new Fault(SIGN,
                    "missing; the file with the RSA private key (PKCS #8, PEM) that signs petitioners' tokens"));
            return;
        }
        int before = faults.size();
        NamedFiles.faults(location, SIGN, faults);
        Optional<Path> file = NamedFiles.path(location.get());
        if (faults.size() > before || file.isEmpty()) {
            return;
        }
        Optional<RSAPrivateKey> signs = privateKey(file.get());
        if (signs.isEmpty()) {
            faults.add(new Fault(SIGN, file.get() + " is no RSA private key (PKCS #8, PEM)"));
        } else if (verifies.isPresent() && !verifies.get().getModulus().equals(signs.get().getModulus())) {
            faults.add(
                    new Fault(PUBLIC, "is not the public half of " + file.get() + ", which " + Fault.named(SIGN) + " names"));
        }
    }

    private static Optional<RSAPublicKey> publicKey(String text) {
        try {
            return Optional.of((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der(text))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<RSAPrivateKey> privateKey(Path file) {
        try {
            return Optional.of((RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(der(Files.readString(file)))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] der(String pem) {
        return Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}
