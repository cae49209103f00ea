package dev.ferry.domain.identity;

/**
 * A secret of the installation, which its nodes share and nobody else knows. By it texts are told again that nobody
 * else can make. An adapter is right when it passes {@code InstallationSecretContract}. Thread-safe.
 */
public interface InstallationSecret {

    /**
     * 64 characters of {@code 0-9a-f} for these texts together; the same for the same, another where any of them begins
     * or ends elsewhere. Let the first one say what it is for.
     */
    String mac(String... parts);
}
