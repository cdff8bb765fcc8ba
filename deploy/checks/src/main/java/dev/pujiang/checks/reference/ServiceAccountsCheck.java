package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Workload;

/** Service accounts and roles that nobody has. */
final class ServiceAccountsCheck implements Check {

    @Override
    public void examine(Overlay overlay, Findings findings) {
        for (Workload workload : overlay.workloads()) {
            Place account = workload.spec().at("serviceAccountName");
            if (account.exists() && !account.text().equals("default")
                    && overlay.beside(workload.resource(), "ServiceAccount", account.text()).isEmpty()) {
                findings.add(account, "there is no ServiceAccount " + account.text(), "Correct the name, or add the account");
            }
        }
        overlay.of("RoleBinding").forEach(binding -> {
            Place role = binding.at("roleRef");
            if (role.at("kind").text().equals("Role") && overlay.beside(binding, "Role", role.at("name").text()).isEmpty()) {
                findings.add(role.at("name"), "there is no Role " + role.at("name").text(),
                        "Correct the name, or add the role");
            }
            for (Place subject : binding.at("subjects").each()) {
                if (subject.at("kind").text().equals("ServiceAccount")
                        && overlay.beside(binding, "ServiceAccount", subject.at("name").text()).isEmpty()) {
                    findings.add(subject.at("name"), "there is no ServiceAccount " + subject.at("name").text(),
                            "Correct the name, or add the account");
                }
            }
        });
    }
}
