### 主催する人のページ

org-save = 保存する
org-make = つくる
org-remove = 外す
org-organize-menu = メニュー
org-organize-parts = 団体のページ
org-organize-copy = { $what }をコピー
org-form-wrong = { $count }か所、直していただきたいところがあります。赤い文字のところをご覧ください。

### はじめての設定、招待、サインイン

org-setup-heading = 二次会へようこそ
org-setup-lead = 最初の団体と、あなたのアカウントをつくります。このページが使えるのは一度だけです。
org-setup-organization = 団体の名前
org-setup-organization-hint = 会社やコミュニティの名前など。あとで変えられます。
org-setup-go = はじめる
org-account-name = お名前
org-account-name-hint = 一緒に運営する人に見える名前です。
org-account-email = メールアドレス
org-account-password = パスワード
org-account-password-hint = { $shortest }文字以上。短い単語より、いくつかの言葉をつなげると覚えやすく安全です。
org-account-or = または
org-passkey-make = パスキーではじめる
org-passkey-use = パスキーでサインイン
org-passkey-failed = パスキーを使えませんでした。もう一度試すか、パスワードをお使いください。
org-passkey-not-here = パスキーは、https のアドレスか localhost でひらいたときに使えます。ここではパスワードをお使いください。
org-passkey-script = パスキーを加えるには JavaScript が必要です。
org-signin-heading = サインイン
org-signin-go = サインイン
org-signin-lost = パスワードを忘れたときは、このサーバーを管理している方に、設定し直すリンクを出してもらってください。
org-invite-join = { $organization }に参加する
org-invite-lead = { $role ->
    [owner] メンバーの管理もできる「オーナー」として招かれています。
    [viewer] 進行を手伝う「見る人」として招かれています。
   *[other] 会を準備する「主催者」として招かれています。
  }
org-invite-as = { $name }さんとして参加します。
org-invite-go = 参加する
org-invite-signin = すでにアカウントをお持ちの方はこちら
org-reset-heading = 新しいパスワード
org-reset-lead = { $email } の新しいパスワードを決めてください。ほかの場所では、すべてサインアウトされます。
org-reset-go = このパスワードにする
error-form-title = もう一度送ってください
error-form-text = ページの有効期限が切れたか、別のタブでサインインし直したようです。前のページに戻って読み込み直し、もう一度お試しください。
error-link-title = このリンクはもう使えません
error-link-text = 一度だけ使えるリンクです。すでに使われたか、期限が過ぎています。新しいリンクを出してもらってください。

### アカウント

org-account-heading = アカウント
org-account-who-heading = あなたのこと
org-account-password-heading = パスワード
org-account-current = 今のパスワード
org-account-new = 新しいパスワード
org-account-change = パスワードを変える
org-account-no-password = 今はパスキーだけでサインインしています。パスワードも決めておけます。
org-account-done = { $what ->
    [named] 名前を保存しました。
    [password] パスワードを変えました。ほかの場所では、サインアウトされています。
    [passkey] パスキーを加えました。
    [passkey-removed] パスキーを外しました。
   *[other] 保存しました。
  }
org-passkey-heading = パスキー
org-passkey-lead = 指紋や顔、端末の暗証番号でサインインできます。パスワードを打つ必要はありません。
org-passkey-one = { $device ->
    [none] パスキー
   *[other] { $device }
  }（{ $day } に追加）
org-passkey-remove-one = { $day } に加えたパスキーを外す（{ $device }）
org-passkey-add = この端末のパスキーを加える
org-signout-heading = サインアウト
org-signout-go = サインアウト
org-signout-everywhere = すべての場所でサインアウト
org-signout-hint = 端末をなくしたときや、共用の端末でサインインしたままのときは、すべての場所でサインアウトしてください。

### 団体とメンバー

org-organizations-heading = あなたの団体
org-organizations-none = まだ、どの団体にも入っていません。招待リンクをもらうか、新しくつくってください。
org-organizations-new = 新しい団体をつくる
org-role-owner = オーナー
org-role-organizer = 主催者
org-role-viewer = 見る人
org-members-heading = メンバー
org-members-role = 役割
org-members-role-of = { $name }さんの役割
org-members-role-save = { $name }さんの役割を保存する
org-members-remove = { $name }さんを外す
org-members-leave = この団体を抜ける
org-members-roles = オーナーはメンバーを招き、役割を決めます。主催者は会を準備します。見る人は準備されたものを見て、進行を手伝います。
org-members-invite-heading = メンバーを招く
org-members-invite-lead = 一度だけ使えるリンクをつくります。七日のあいだ使えます。届けたい人にだけ送ってください。
org-members-invite-make = 招待リンクをつくる
org-members-invite-link = 招待リンク
org-members-invited = 招待リンクができました。表示されるのは今だけです。
org-members-invitation = { $role }への招待（{ $until } まで）
org-members-withdraw = 取り消す
org-members-withdraw-one = { $role }への招待（{ $until } まで）を取り消す
org-members-name-heading = 団体の名前

### 会の一覧とシリーズ

org-meetups-heading = 会の一覧
org-meetups-new = 新しい会を準備する
org-meetups-none-ahead = これからの会は、まだありません。
org-meetups-none = まだ会がありません。最初の会を準備しましょう。
org-meetups-over-heading = 終わった会
org-series-heading = シリーズ
org-series-lead = 繰り返しひらく会を、ひとつのシリーズにまとめられます。
org-series-count = { $count }回
org-series-name = シリーズの名前
org-series-new-heading = 新しいシリーズ
org-series-save = 「{ $title }」を保存する
org-series-remove = 「{ $title }」を外す（会は残ります）

### 会の準備

org-new-heading = 新しい会
org-new-save = この会をつくる
org-edit-heading = 会の内容を変える
org-edit-save = 変更を保存する
org-edit-what-heading = どんな会ですか
org-edit-when-heading = いつひらきますか
org-edit-game-heading = 卓とゲーム
org-edit-door-heading = 入り口
org-edit-look-heading = 見た目
org-meetup-name = 会の名前
org-meetup-name-hint = 例：カスタマーサクセスの夕べ 第3回
org-meetup-about = 紹介文
org-meetup-about-hint = 入り口のページに載ります。どんな人に来てほしいか、何をするかを書きましょう。
org-meetup-series = シリーズ
org-meetup-series-none = シリーズにしない
org-meetup-languages = 使うことば
org-meetup-date = 日付
org-meetup-time = 始まる時刻
org-meetup-zone = 時間帯（タイムゾーン）
org-meetup-game = ゲーム
org-meetup-seats = 卓
org-meetup-seats-field = ひとつの卓の席（2〜6）
org-meetup-seats-one = { $seats }席ずつ、{ $rule ->
    [mix] いろいろな人がまざるように
    [level] 経験の近い人どうし
    [assigned] 名簿のグループどおりに
   *[self] 好きな卓に
  }
org-meetup-capacity = 定員
org-meetup-rule = 席の決め方
org-rule-mix = まぜる。会社や経験のちがう人が同じ卓になります。
org-rule-level = そろえる。経験の近い人が同じ卓になります。
org-rule-assigned = 名簿のとおり。名簿の「グループ」ごとに卓を分けます。
org-rule-self = えらぶ。参加する人が好きな卓に座ります。
org-meetup-door = 入り口
org-door-open = リンクを知っている人なら誰でも入れます
org-door-registered = 名簿にある人だけが入れます
org-meetup-consent = 入る前に同意してもらうこと
org-meetup-consent-hint = 空けておくと、いつもの文面だけになります。録画や写真の有無などを書いてください。
org-meetup-retention = 個人の情報を残す日数
org-meetup-retention-hint = 会が終わってからの日数です。過ぎると、名前などを消します。
org-meetup-colour = 会の色
org-meetup-coloured = 会の色を使う
org-meetup-logo-later = ロゴは、会のページで加えられます。
org-meetup-when = 日時
org-meetup-no-time = 日時は未定です
org-meetup-state = ようす
org-meetup-people = 人
org-meetup-counts = 名簿 { $listed }人、参加 { $joined }人（定員 { $capacity }人）
org-meetup-edit = 内容を変える
org-meetup-done = { $what ->
    [saved] 保存しました。
    [invited] 進行役リンクをつくりました。
    [revoked] 進行役リンクを止めました。
    [cancelled] 会を中止にしました。
   *[other] できました。
  }
org-meetup-is-cancelled = この会は中止になりました。
org-stage-draft = 準備中
org-stage-lobby = 受付中
org-stage-running = 進行中
org-stage-closed = 終了
org-stage-cancelled = 中止
org-agenda-heading = 進め方
org-agenda-lead = 上から順に進みます。時間がきても自動では進まず、進行役が次へ送ります。
org-agenda-minutes = 分
org-agenda-minutes-one = { $minutes }分
org-agenda-name = 見出し（任意）
org-agenda-sum = 合わせて{ $minutes }分
org-agenda-up = 「{ $step }」を前へ
org-agenda-down = 「{ $step }」を後ろへ
org-agenda-drop = 「{ $step }」を外す
org-agenda-add-label = 加えるもの
org-agenda-add = 進め方に加える
org-step-kind-welcome = はじめに
org-step-kind-table = 卓でゲーム
org-step-kind-breakout = 少人数ルーム
org-step-kind-plenary = 全体会
org-step-kind-finale = 結果発表
org-step-kind-after = 歓談

### 少人数ルームの準備

org-agenda-scheme = 組み合わせ
org-agenda-scheme-any = ラウンドごとに全員をまぜる
org-agenda-scheme-tables = 卓の人とそのまま話す
org-schemes-heading = 少人数ルームの組み合わせ方
org-schemes-lead = 用意しなくてもかまいません。そのままなら、4人までの部屋で8分ずつ3ラウンド、毎回全員をまぜます。ほかの組み合わせ方はここで用意しておくと、上の「少人数ルーム」で選べます。当日に選びなおすこともできます。
org-scheme-add = 組み合わせ方を用意する
org-scheme-copy = 複製する
org-scheme-copy-one = 「{ $name }」を複製する
org-scheme-drop = 外す
org-scheme-drop-one = 「{ $name }」を外す
org-scheme-new = 新しい組み合わせ方
org-scheme-marked = ご確認ください
org-scheme-short = { $size }人まで・{ $minutes }分×{ $rounds }ラウンド
org-scheme-name = 名前
org-scheme-name-hint = 例：はじめましての会
org-scheme-rule = だれと話すか
org-mixing-mix = 新しい出会い。同じ人どうしがなるべく重ならないようにします（卓や前回までの会もふくめます）。
org-mixing-random = くじ引き。
org-mixing-assigned = 名簿のとおり。名簿の「グループ」ごとに話します。
org-mixing-choose = 自分で選ぶ。テーマごとの部屋を、空きのあるかぎり選べます。
org-mixing-vote = 投票。票の集まったテーマごとに部屋ができます。
org-mixing-same = 同じ人どうし。卓、または前のラウンドの人と続けて話します。
org-scheme-size = 部屋の最大人数
org-scheme-rounds = ラウンドの数
org-scheme-minutes = 1ラウンド（分）
org-scheme-warn = 予告（秒前）
org-scheme-back = 結びの時間（秒）
org-scheme-rest = 休憩（秒）
org-scheme-rest-hint = 終わる前に予告を出し、終わったあとに話を結ぶ時間を取ります。休憩を0にすると、次のラウンドは進行役が始めます。
org-scheme-topics = テーマ（1行にひとつ）
org-scheme-topics-hint = 「オンボーディング｜6」のように、縦棒のあとに定員を書けます。「自分で選ぶ」と「投票」ではテーマごとに部屋ができ、ほかはラウンドごとに順に使います。話題カードのあるテーマ：{ $topics }
org-scheme-between = 、
org-scheme-depth = 話題カードの深さ
org-scheme-any = 気にしない
org-scheme-company = 会社をまぜる
org-scheme-level = 経験
org-scheme-votes = 同じテーマ
org-company-no = 気にしない
org-company-some = なるべく
org-company-much = 重視する
org-votes-no = 気にしない
org-votes-some = なるべく
org-votes-much = 重視する
org-alike-mix = まぜる
org-alike-same = そろえる
org-scheme-language = 一部屋はひとつのことばにする
org-scheme-headings = みんなのメモの見出し（1行にひとつ）
org-scheme-headings-hint = 6つまで。メモは会のあとも残り、みんなが読めます。

### 会のページ

org-console-heading = 当日の進行
org-console-lead = すべての卓が見える進行の画面をひらきます。始める、止める、呼び戻すのもここからです。
org-console-open = 進行の画面をひらく
org-links-heading = 参加リンク
org-links-lead = 参加する人に配るリンクです。登録もインストールもいりません。
org-links-join = 参加リンク
org-links-qr = 参加リンクの QR コード
org-links-qr-save = QR コードを保存
org-links-calendar = カレンダーに入れる
org-links-door = 入り口を見る
org-people-heading = 名簿
org-facilitators-heading = 進行役
org-facilitators-lead = 進行役ひとりにひとつ、名前をつけてリンクを渡します。渡した人だけに使ってもらってください。いつでも止められます。
org-facilitators-name = 進行役の名前
org-facilitators-make = 進行役リンクをつくる
org-facilitators-link = { $name }さんの進行役リンク
org-facilitators-revoke = 止める
org-facilitators-revoke-one = { $name }さんの進行役リンクを止める
org-logo-heading = ロゴ
org-logo-lead = 入り口のページに出ます。PNG・JPEG・WebP、{ $largest } kB まで。
org-logo-now = 今のロゴ
org-logo-file = 画像ファイル
org-logo-put = ロゴにする
org-logo-remove = ロゴを外す
org-more-heading = そのほか
org-duplicate-lead = 同じ内容で、次の会を準備します。名簿と進行役は引き継ぎません。
org-duplicate-go = この会をもとに次の会をつくる
org-cancel-open = この会を中止する
org-cancel-lead = { $joined ->
    [0] 入り口のページとカレンダーに、中止と理由が出ます。元には戻せません。
   *[other] 名簿の{ $joined }人に、入り口のページとカレンダーで中止と理由が伝わります。元には戻せません。
  }
org-cancel-reason = 中止の理由
org-cancel-reason-hint = 参加するはずだった人に見えます。
org-cancel-go = 会を中止する
org-calendar-cancelled = 【中止】

### 名簿

org-people-list-heading = 名簿
org-people-upload-heading = 名簿を読み込む
org-people-upload-lead = 表計算ソフトの CSV ファイルを読み込めます。文字コードは UTF-8、Shift_JIS、Windows-1252 のどれでもかまいません。同じ名前と会社の人は、同じ人として書き換わります。
org-people-file = CSV ファイル
org-people-upload = 読み込む
org-people-example-open = 列の書き方を見る
org-people-example = 名前,会社,経験,グループ
    佐藤みお,あおぞら株式会社,初参加,A
    田中りく,みどり商事,実践者,A
    経験は「初参加」「実践者」「ベテラン」のどれか。名前のほかの列はなくてもかまいません。
org-people-now-heading = 今の名簿
org-people-count = { $count ->
    [0] まだ誰もいません。
   *[other] { $count }人
  }
org-people-find = 名前・会社・グループでさがす
org-people-find-go = さがす
org-people-links = ひとりずつのリンクを CSV で保存
org-people-links-hint = ひとりずつのリンクは、その人だけのものです。ひらくと名前を打たずに入れて、次の会でも同じ人として迎えられます。
org-people-link-of = { $name }さんのリンク
org-people-came = 参加
org-people-remove = { $name }さんを名簿から外す
org-people-removed = 名簿から外しました。
org-people-taken = { $count }人を名簿に入れました。
org-people-pages = 名簿のページ
org-people-page = { $number } / { $pages }
org-people-before = 前のページ
org-people-after = 次のページ
org-column-name = 名前
org-column-company = 会社
org-column-level = 経験
org-column-group = グループ
org-column-link = リンク
org-level-none = –
org-level-first = 初参加
org-level-practitioner = 実践者
org-level-veteran = ベテラン
org-roster-heading = 名簿に直したいところがあります
org-roster-lead = { $good ->
    [0] 読み込める行がありませんでした。次の{ $wrong }件をご覧ください。
   *[other] { $good }人は読み込めます。次の{ $wrong }件は読み込めません。直してからもう一度読み込むか、読み込める人だけを入れてください。
  }
org-roster-line = { $line }行目
org-roster-file = ファイル全体
org-roster-take = 読み込める{ $count }人だけを入れる
org-roster-none = 入れずに戻る
org-roster-empty = 中身が空です。
org-roster-too-large = ファイルが大きすぎます。分けて読み込んでください（{ $value } バイトまで）。
org-roster-which-encoding = Shift_JIS とも Windows-1252 とも読めます（{ $value }）。CSV（UTF-8）で保存し直してください。
org-roster-not-text = 文字として読めません。CSV として保存し直してください。
org-roster-no-header = 一行目に「名前」の列が見つかりません：{ $value }
org-roster-header-twice = 同じ意味の列が二つあります：{ $value }
org-roster-no-name = 名前がありません。
org-roster-too-long = 長すぎます：{ $value }
org-roster-control-characters = 目に見えない文字がまざっています：{ $value }
org-roster-unknown-level = 「初参加」「実践者」「ベテラン」のどれかにしてください：{ $value }
org-roster-duplicate = { $value }行目と同じ人です。
org-roster-open-quote = 引用符（"）が閉じていません：{ $value }
org-roster-too-many-fields = 列が多すぎます。コンマをふくむ文字は "" で囲んでください：{ $value }
org-roster-too-many-rows = 一度に読み込めるのは{ $value }人までです。ここから先は読んでいません。
org-roster-too-many-problems = 直したいところが全部で{ $value }件あります。はじめのほうだけを表示しています。

### できないわけ

refusal-field-empty = ここを埋めてください。
refusal-field-long = { $value }文字あります。{ $longest }文字までにしてください。
refusal-field-number = { $low }から{ $high }までの数にしてください。
refusal-field-choice = 選べるものの中から選んでください。
refusal-field-email = メールアドレスの形になっていません。
refusal-field-time = 日付と時刻を入れてください。
refusal-field-languages = ひとつは選んでください。
refusal-field-agenda = 進め方には、少なくともひとつ必要です。
refusal-field-many = { $most }行までにしてください（いまは{ $value }行）。
refusal-field-twice = 「{ $value }」が2つあります。ひとつにしてください。
refusal-field-pale = この色（{ $value }）は紙の上で見えにくいので、もう少し濃くしてください。
refusal-password-short = { $shortest }文字以上にしてください。
refusal-password-long = { $longest }文字までにしてください。
refusal-password-easy = 推測されやすいパスワードです。名前やメールアドレス、同じ文字の繰り返しは避けてください。
refusal-password-wrong = 今のパスワードが違うようです。
refusal-signin-wrong = メールアドレスかパスワードが違うようです。
refusal-too-many-attempts = 試した回数が多いので、少しお休みします。一分ほど待ってからお試しください。
refusal-bad-passkey = パスキーを確かめられませんでした。もう一度お試しください。
refusal-last-passkey = 最後のパスキーは外せません。先にパスワードを決めるか、別のパスキーを加えてください。
refusal-last-owner = オーナーがひとりもいなくなってしまいます。先にほかの人をオーナーにしてください。
refusal-email-taken = { $value } のアカウントはもうあります。サインインしてから、招待リンクをひらいてください。
refusal-logo-kind = PNG・JPEG・WebP の画像を選んでください（{ $value }）。
refusal-logo-large = 画像は { $largest } kB までです（今は { $value } kB 以上）。
