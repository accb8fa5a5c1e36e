-- What came into an inbox, in order, for those who follow it.
CREATE INDEX remise_arrival ON remise (destinataire, suite);
