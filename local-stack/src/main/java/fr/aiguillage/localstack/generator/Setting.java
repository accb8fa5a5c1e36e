package fr.aiguillage.localstack.generator;

import fr.aiguillage.domain.code.LieuType;

/** A kind of place, with its FINESS category where it is an establishment that has one. */
record Setting(LieuType type, String finessCategorie) {
    static final String NO_CATEGORY = "";

    boolean atHome() {
        return type == LieuType.DOMICILE;
    }

    boolean isRegistered() {
        return !finessCategorie.equals(NO_CATEGORY);
    }
}
