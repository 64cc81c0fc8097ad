### What people are called where it is not said who they are

pseudonym-attendee = Attendee { $code }
pseudonym-staff = Staff { $code }
