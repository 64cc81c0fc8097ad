### Trust: who looked, keys for other programs, what is measured

org-tabs-measures = Figures
org-looks-heading = Who looked
org-keys-heading = Access keys

refusal-measures-busy = Other figures are being worked out just now. Please try again in a moment.
refusal-measures-failed = The figures could not be worked out. Nothing is lost; please try again.
refusal-measures-broken = The record of this meetup has an entry that cannot be read ({ $stream }, number { $seq }), so there are no figures.
error-measures-busy-title = One moment, please
error-measures-busy-text = Other figures are being worked out just now. Please reload in a moment.
error-measures-failed-title = No figures this time
error-measures-failed-text = They could not be worked out. Nothing is lost: the record is as it was. Please reload; if it happens again, whoever runs this server finds the reason in its log.
error-measures-broken-title = This record cannot be read
error-measures-broken-text = One entry of the meetup’s record is damaged, and figures that leave something out would be wrong. Whoever runs this server can look with “nijikai verify”.
error-measures-where = The entry: { $stream }, number { $seq }
