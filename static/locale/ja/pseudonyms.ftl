### だれなのかを伏せるときの呼び名

pseudonym-attendee = 参加者 { $code }
pseudonym-staff = スタッフ { $code }
